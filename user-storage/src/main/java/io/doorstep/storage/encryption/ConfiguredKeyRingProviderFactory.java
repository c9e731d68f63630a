package io.doorstep.storage.encryption;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.vault.VaultStringSecret;

import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.KeyRingProviderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Takes the keys from a server option, from Keycloak's vault, or from a file that it makes itself.
 *
 * <ul>
 *   <li>{@code --spi-doorstep-key-ring--doorstep--keys=…}: keys in Base64, newest first, separated
 *       by commas; an entry {@code ${vault.name}} is read from the vault of the realm at hand.
 *   <li>{@code --spi-doorstep-key-ring--doorstep--file=…}: the file to read, and to make if it is
 *       missing; {@code data/doorstep/keys} under Keycloak's home by default. Nodes of a cluster
 *       need the same file or option.
 * </ul>
 */
public final class ConfiguredKeyRingProviderFactory implements KeyRingProviderFactory {

  static final String KEYS = "keys";
  static final String FILE = "file";

  private static final String ID = "doorstep";
  private static final String VAULT_EXPRESSION = "${vault.";

  private List<String> entries = List.of();
  private @Nullable KeyRing fixedRing;
  private @Nullable KeyFile file;

  @Override
  public void init(Config.Scope config) {
    String[] configured = config.getArray(KEYS);
    if (configured == null || configured.length == 0) {
      file = new KeyFile(Path.of(config.get(FILE, defaultFile())));
      return;
    }
    entries = Arrays.stream(configured).map(String::strip).toList();
    if (entries.stream().noneMatch(entry -> entry.startsWith(VAULT_EXPRESSION))) {
      fixedRing = new KeyRing(entries);
    }
  }

  private static String defaultFile() {
    return Path.of(System.getProperty("kc.home.dir", "."), "data", "doorstep", "keys").toString();
  }

  @Override
  public KeyRingProvider create(KeycloakSession session) {
    if (file != null) {
      return new ConfiguredKeyRingProvider(file.ring(), file::readAgain);
    }
    KeyRing ring = fixedRing != null ? fixedRing : ringFromVault(session);
    return new ConfiguredKeyRingProvider(ring, () -> ring);
  }

  /** Not kept: the vault's secret differs by realm, and whoever changes it expects it to count. */
  private KeyRing ringFromVault(KeycloakSession session) {
    return new KeyRing(entries.stream().map(entry -> resolve(session, entry)).toList());
  }

  private static String resolve(KeycloakSession session, String entry) {
    try (VaultStringSecret secret = session.vault().getStringSecret(entry)) {
      return secret
          .get()
          .orElseThrow(() -> new IllegalStateException("The vault has no secret for a key"));
    }
  }

  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(KEYS)
        .type(ProviderConfigProperty.STRING_TYPE)
        .secret(true)
        .helpText("Keys of at least 32 bytes in Base64, newest first, or ${vault.name}.")
        .add()
        .property()
        .name(FILE)
        .type(ProviderConfigProperty.STRING_TYPE)
        .helpText("File with one key per line, newest first; made if missing.")
        .add()
        .build();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
