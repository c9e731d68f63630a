package io.doorstep.authenticators.otp;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpPolicy.AttemptRules;
import io.doorstep.spi.otp.OtpPolicy.CodeRules;
import io.doorstep.spi.otp.OtpPolicy.NumberRules;
import io.doorstep.spi.otp.OtpPolicy.SendBudgets;
import org.jspecify.annotations.Nullable;

/** Reads an {@link OtpPolicy} from the realm's component; what is absent has its safe default. */
final class OtpPolicyConfig {

  private final @Nullable ComponentModel component;

  OtpPolicyConfig(@Nullable ComponentModel component) {
    this.component = component;
  }

  /**
   * The policy.
   *
   * @throws ComponentValidationException if a value is out of its range, naming the property
   */
  OtpPolicy policy() {
    return new OtpPolicy(
        new CodeRules(
            seconds(OtpPolicyProperty.CODE_LIFETIME),
            seconds(OtpPolicyProperty.RESEND_COOLDOWN),
            seconds(OtpPolicyProperty.PROOF_LIFETIME)),
        new AttemptRules(
            number(OtpPolicyProperty.MAX_ATTEMPTS),
            seconds(OtpPolicyProperty.LOCK_DURATION),
            number(OtpPolicyProperty.MAX_WRONG_CODES_PER_DAY)),
        new SendBudgets(
            number(OtpPolicyProperty.SENDS_PER_DESTINATION_HOUR),
            number(OtpPolicyProperty.SENDS_PER_DESTINATION_DAY),
            number(OtpPolicyProperty.SENDS_PER_IP_HOUR),
            number(OtpPolicyProperty.SENDS_PER_REALM_DAY)),
        new NumberRules(region(), allowedRegions()),
        seconds(OtpPolicyProperty.CONTACT_CHANGE_COOLDOWN),
        number(OtpPolicyProperty.LOGIN_POSTS_PER_MINUTE));
  }

  private Duration seconds(OtpPolicyProperty property) {
    return Duration.ofSeconds(number(property));
  }

  private int number(OtpPolicyProperty property) {
    String text = text(property).strip();
    try {
      int value = Integer.parseInt(text);
      if (property.accepts(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, together with the range
    }
    throw new ComponentValidationException(
        "''{0}'' must be a whole number from {1} to {2}",
        property.label(), property.min(), property.max());
  }

  private String region() {
    String region = text(OtpPolicyProperty.DEFAULT_REGION).strip();
    requireRegion(OtpPolicyProperty.DEFAULT_REGION, region);
    return region;
  }

  private Set<String> allowedRegions() {
    Set<String> regions =
        Arrays.stream(text(OtpPolicyProperty.ALLOWED_REGIONS).split("[,\\s]+", -1))
            .filter(region -> !region.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (regions.equals(Set.of("*"))) {
      return Set.of();
    }
    regions.forEach(region -> requireRegion(OtpPolicyProperty.ALLOWED_REGIONS, region));
    return regions;
  }

  private static void requireRegion(OtpPolicyProperty property, String region) {
    if (!KnownRegions.contains(region)) {
      throw new ComponentValidationException(
          "''{0}'' takes ISO 3166 country codes such as IN", property.label());
    }
  }

  private String text(OtpPolicyProperty property) {
    @Nullable String value = component == null ? null : component.get(property.key());
    return value == null || value.isBlank() ? property.defaultValue() : value;
  }
}
