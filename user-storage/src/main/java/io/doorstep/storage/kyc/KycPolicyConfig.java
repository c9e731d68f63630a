package io.doorstep.storage.kyc;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.regex.Pattern;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.KycPolicy;
import io.doorstep.spi.kyc.KycPolicy.RetentionRules;
import io.doorstep.spi.kyc.KycPolicy.ReviewRules;
import org.jspecify.annotations.Nullable;

/** Reads a {@link KycPolicy} from the realm's component; what is absent has its safe default. */
final class KycPolicyConfig {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final @Nullable ComponentModel component;

  KycPolicyConfig(@Nullable ComponentModel component) {
    this.component = component;
  }

  /**
   * The policy.
   *
   * @throws ComponentValidationException if a value is out of its range, naming the property
   */
  KycPolicy policy() {
    return new KycPolicy(
        isOn(KycPolicyProperty.VAULT_MODE),
        consentVersion(),
        new ReviewRules(
            isOn(KycPolicyProperty.TWO_REVIEWERS),
            Duration.ofMinutes(number(KycPolicyProperty.LEASE_MINUTES))),
        Map.of(
            KycLevel.IDENTITY, years(KycPolicyProperty.VALIDITY_YEARS_1),
            KycLevel.FULL_IDENTITY, years(KycPolicyProperty.VALIDITY_YEARS_2),
            KycLevel.BUSINESS, years(KycPolicyProperty.VALIDITY_YEARS_3)),
        Duration.ofDays(number(KycPolicyProperty.EXPIRY_NOTICE_DAYS)),
        new RetentionRules(
            Duration.ofDays(number(KycPolicyProperty.RETENTION_DAYS)),
            Duration.ofHours(number(KycPolicyProperty.ERASURE_WAIT_HOURS)),
            Duration.ofDays(number(KycPolicyProperty.DELETED_RETENTION_DAYS)),
            isOn(KycPolicyProperty.DELETED_FREE_CONTACTS)));
  }

  private Period years(KycPolicyProperty property) {
    return Period.ofYears(number(property));
  }

  private boolean isOn(KycPolicyProperty property) {
    return Boolean.parseBoolean(text(property).strip());
  }

  private String consentVersion() {
    String version = text(KycPolicyProperty.CONSENT_VERSION).strip();
    if (!VERSION.matcher(version).matches()) {
      throw new ComponentValidationException(
          "''{0}'' takes 1 to 64 letters, digits, dots, dashes and underscores",
          KycPolicyProperty.CONSENT_VERSION.label());
    }
    return version;
  }

  private int number(KycPolicyProperty property) {
    try {
      int value = Integer.parseInt(text(property).strip());
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

  private String text(KycPolicyProperty property) {
    @Nullable String value = component == null ? null : component.get(property.key());
    return value == null || value.isBlank() ? property.defaultValue() : value;
  }
}
