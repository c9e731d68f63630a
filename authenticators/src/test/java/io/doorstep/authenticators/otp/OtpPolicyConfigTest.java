package io.doorstep.authenticators.otp;

import java.time.Duration;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.otp.OtpPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OtpPolicyConfigTest {

  @Test
  @Tag("OTP-2")
  @Tag("OTP-3")
  @Tag("OTP-5")
  void isSafeWithoutAnyConfiguration() {
    OtpPolicy policy = new OtpPolicyConfig(null).policy();
    assertThat(policy.code().lifetime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(policy.attempts().max()).isEqualTo(3);
    assertThat(policy.attempts().lockDuration()).isEqualTo(Duration.ofMinutes(15));
    assertThat(policy.attempts().maxPerDay()).isEqualTo(30);
    assertThat(policy.code().resendCooldown()).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.numbers().allows("IN")).isTrue();
    assertThat(policy.numbers().allows("US")).isFalse();
  }

  @Test
  @Tag("OTP-6")
  void theCooldownDoublesWithEachResendUpToALimit() {
    OtpPolicy.CodeRules rules = new OtpPolicyConfig(null).policy().code();
    assertThat(rules.cooldownAfter(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(rules.cooldownAfter(2)).isEqualTo(Duration.ofMinutes(1));
    assertThat(rules.cooldownAfter(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(rules.cooldownAfter(1_000)).isEqualTo(Duration.ofMinutes(8));
  }

  @ParameterizedTest
  @Tag("OTP-2")
  @CsvSource({
    "codeLifetimeSeconds, 601",
    "codeLifetimeSeconds, 0",
    "codeLifetimeSeconds, many",
    "maxAttempts, 0",
    "maxAttempts, 11",
    "lockDurationSeconds, -1",
    "defaultRegion, XX",
    "allowedRegions, 'IN, India'"
  })
  void refusesWhatIsUnsafeOrUnclear(String property, String value) {
    ComponentModel component = new ComponentModel();
    component.put(property, value);
    assertThatThrownBy(() -> new OtpPolicyConfig(component).policy())
        .isInstanceOf(ComponentValidationException.class);
  }

  @Test
  @Tag("OTP-7")
  void readsAListOfCountries() {
    ComponentModel component = new ComponentModel();
    component.put("allowedRegions", "IN, AE NP");
    OtpPolicy.NumberRules numbers = new OtpPolicyConfig(component).policy().numbers();
    assertThat(numbers.allowedRegions()).containsExactlyInAnyOrder("IN", "AE", "NP");
    component.put("allowedRegions", "*");
    assertThat(new OtpPolicyConfig(component).policy().numbers().allows("US")).isTrue();
  }
}
