package io.doorstep.authenticators.vendor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.component.ComponentModel;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

/**
 * A vendor's component, read with types and defaults. Blank is absent, since the admin console
 * stores an emptied field so.
 *
 * <p>Imported realms are not validated, so every accessor may throw an {@link
 * IllegalArgumentException} that names the property.
 */
public final class VendorConfig {

  private final VaultTranscriber vault;
  private final ComponentModel model;

  public VendorConfig(VaultTranscriber vault, ComponentModel model) {
    this.vault = vault;
    this.model = model;
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(model.get(key)).map(String::strip).filter(text -> !text.isEmpty());
  }

  public String required(String key) {
    return text(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
  }

  public int number(String key, int defaultValue) {
    return text(key).map(Integer::valueOf).orElse(defaultValue);
  }

  public boolean flag(String key) {
    return text(key).map(Boolean::valueOf).orElse(false);
  }

  /** The entries {@code name=value} of a property with several values, in their order. */
  public Map<String, String> entries(String key) {
    // not getList, which would add the key to the cached component
    return NamedValues.parse(model.getConfig().getOrDefault(key, List.of()));
  }

  /** A secret, from the realm's vault if it is given as <code>${vault.key}</code>. */
  public Secret secret(String key) {
    try (VaultStringSecret secret = vault.getStringSecret(required(key))) {
      return secret
          .get()
          .map(Secret::new)
          .orElseThrow(() -> new IllegalArgumentException(key + " is not in the vault"));
    }
  }

  public TimeLimits timeLimits() {
    return new TimeLimits(
        Duration.ofMillis(
            number(
                VendorConfigProperties.CONNECT_TIMEOUT,
                VendorConfigProperties.DEFAULT_CONNECT_TIMEOUT)),
        Duration.ofMillis(
            number(
                VendorConfigProperties.TOTAL_TIMEOUT,
                VendorConfigProperties.DEFAULT_TOTAL_TIMEOUT)));
  }

  public BreakerRules breakerRules() {
    return new BreakerRules(
        number(
            VendorConfigProperties.BREAKER_FAILURES,
            VendorConfigProperties.DEFAULT_BREAKER_FAILURES),
        Duration.ofSeconds(
            number(
                VendorConfigProperties.BREAKER_DELAY,
                VendorConfigProperties.DEFAULT_BREAKER_DELAY)));
  }
}
