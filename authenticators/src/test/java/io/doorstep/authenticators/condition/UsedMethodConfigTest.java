package io.doorstep.authenticators.condition;

import java.time.Duration;
import java.util.Map;

import org.keycloak.models.AuthenticatorConfigModel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The condition's settings as the admin console stores them. */
class UsedMethodConfigTest {

  @Test
  void readsWhatTheConsoleStores() {
    UsedMethodConfig config =
        new UsedMethodConfig(
            model(Map.of("methods", "pwd##pop", "maxAge", "900", "negate", "true")));

    assertThat(config.methods()).containsExactlyInAnyOrder("pwd", "pop");
    assertThat(config.maxAge()).isEqualTo(Duration.ofMinutes(15));
    assertThat(config.negate()).isTrue();
  }

  @Test
  void holdsForNothingUntilItIsConfigured() {
    UsedMethodConfig config = new UsedMethodConfig(null);

    assertThat(config.methods()).doesNotContain("pwd", "otp");
    assertThat(config.maxAge()).isEqualTo(Duration.ofHours(10));
    assertThat(config.negate()).isFalse();
  }

  private static AuthenticatorConfigModel model(Map<String, String> config) {
    AuthenticatorConfigModel model = new AuthenticatorConfigModel();
    model.setConfig(config);
    return model;
  }
}
