package io.doorstep.storage.kyc;

import java.time.Duration;
import java.time.Period;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.spi.kyc.KycPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-11")
class KycPolicyConfigTest {

  @Test
  @DisplayName(
      "without a component numbers are not kept, and approvals last as long as the RBI says")
  void hasSafeDefaults() {
    KycPolicy policy = new KycPolicyConfig(null).policy();

    assertThat(policy.vaultMode()).isFalse();
    assertThat(policy.review().twoReviewers()).isFalse();
    assertThat(policy.retention().erasureWait()).isEqualTo(Duration.ofDays(2));
    assertThat(policy.retention().deletedRecords()).isEqualTo(Duration.ofDays(30));
    assertThat(policy.validityOf(KycLevel.IDENTITY)).isEqualTo(Period.ofYears(10));
    assertThat(policy.validityOf(KycLevel.BUSINESS)).isEqualTo(Period.ofYears(2));
    assertThat(policy.validityOf(KycLevel.NONE)).isEqualTo(Period.ofYears(2));
  }

  @Test
  void readsWhatIsSet() {
    KycPolicy policy = config("vaultMode", "true").policy();

    assertThat(policy.vaultMode()).isTrue();
    assertThat(config("leaseMinutes", "5").policy().review().lease())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(config("deletedRetentionDays", "0").policy().retention().deletedRecords())
        .isEqualTo(Duration.ZERO);
    assertThat(policy.retention().deletedFreeContacts()).isFalse();
    assertThat(config("deletedFreeContacts", "true").policy().retention().deletedFreeContacts())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "leaseMinutes, 0",
    "validityYears1, x",
    "expiryNoticeDays, -1",
    "erasureWaitHours, 99999",
    "deletedRetentionDays, -1",
    "consentVersion, a b"
  })
  void refusesWhatIsOutOfRange(String property, String value) {
    assertThatExceptionOfType(ComponentValidationException.class)
        .isThrownBy(() -> config(property, value).policy());
  }

  private static KycPolicyConfig config(String property, String value) {
    ComponentModel component = new ComponentModel();
    component.setConfig(new MultivaluedHashMap<>());
    component.put(property, value);
    return new KycPolicyConfig(component);
  }
}
