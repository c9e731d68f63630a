package io.doorstep.authenticators.vendor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.keycloak.component.ComponentModel;
import org.keycloak.vault.DefaultVaultTranscriber;
import org.keycloak.vault.FilesPlainTextVaultProvider;
import org.keycloak.vault.VaultTranscriber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VendorConfigTest {

  @TempDir Path vaultDirectory;

  @Test
  void hasSafeTimeLimitsByDefault() {
    assertThat(config().timeLimits())
        .isEqualTo(new TimeLimits(Duration.ofSeconds(2), Duration.ofSeconds(5)));
  }

  @Test
  void readsTimeLimitsInMilliseconds() {
    assertThat(config("connectTimeout", "300", "totalTimeout", "900").timeLimits())
        .isEqualTo(new TimeLimits(Duration.ofMillis(300), Duration.ofMillis(900)));
  }

  @Test
  void readsBreakerRules() {
    assertThat(config().breakerRules()).isEqualTo(new BreakerRules(5, Duration.ofSeconds(30)));
    assertThat(config("breakerFailures", "2", "breakerDelaySeconds", "7").breakerRules())
        .isEqualTo(new BreakerRules(2, Duration.ofSeconds(7)));
  }

  @Test
  void takesBlankForAbsent() {
    assertThat(config("from", " ").text("from")).isEmpty();
    assertThat(config("priority", "").number("priority", 4)).isEqualTo(4);
  }

  @Test
  void readsEntriesInTheirOrder() {
    assertThat(config("ids", "login=1", "ids", "", "ids", "* = a=b").entries("ids"))
        .containsExactly(entry("login", "1"), entry("*", "a=b"));
  }

  @Test
  void leavesTheComponentAsItWas() {
    ComponentModel model = Components.component("from", "a");
    new VendorConfig(vault(), model).entries("ids");
    assertThat(model.getConfig()).containsOnlyKeys("from");
  }

  @Test
  void readsASecretFromTheVault() throws Exception {
    Files.writeString(vaultDirectory.resolve("shop_twilio"), "s3cret");
    assertThat(config("secret", "${vault.twilio}").secret("secret").reveal()).isEqualTo("s3cret");
  }

  @Test
  void readsASecretThatIsWrittenOut() {
    assertThat(config("secret", "plain").secret("secret").reveal()).isEqualTo("plain");
  }

  @Test
  void needsTheVaultToHaveTheSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config("secret", "${vault.absent}").secret("secret"))
        .withMessage("secret is not in the vault");
  }

  @Test
  void hidesSecrets() {
    assertThat(config("secret", "s3cret").secret("secret")).hasToString("******");
  }

  private VendorConfig config(String... keysAndValues) {
    return new VendorConfig(vault(), Components.component(keysAndValues));
  }

  private VaultTranscriber vault() {
    return new DefaultVaultTranscriber(
        new FilesPlainTextVaultProvider(
            vaultDirectory, "shop", List.of((realm, key) -> realm + "_" + key)));
  }
}
