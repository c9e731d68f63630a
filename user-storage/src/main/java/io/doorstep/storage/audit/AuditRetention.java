package io.doorstep.storage.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.audit.AuditProvider;
import org.jspecify.annotations.Nullable;

/** How long acts are kept: for ever, unless the realm's component says otherwise. */
final class AuditRetention {

  private static final String RETENTION_DAYS = "retentionDays";
  private static final String LABEL = "Retention";

  /** Logs are kept a year at least (DPDP Rules 2025, rule 6). */
  private static final int MIN_DAYS = 365;

  private static final int MAX_DAYS = 36_500;

  static final List<ProviderConfigProperty> PROPERTIES =
      List.of(
          new ProviderConfigProperty(
              RETENTION_DAYS,
              LABEL,
              "Days for which an act is kept, a year at least; empty for ever.",
              ProviderConfigProperty.STRING_TYPE,
              ""));

  private AuditRetention() {}

  static Optional<Duration> of(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), AuditProvider.class.getName())
        .findFirst()
        .flatMap(AuditRetention::of);
  }

  /**
   * What a component says.
   *
   * @throws ComponentValidationException if it is no number of days that there may be
   */
  static Optional<Duration> of(ComponentModel component) {
    @Nullable String text = component.get(RETENTION_DAYS);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      int days = Integer.parseInt(text.strip());
      if (days >= MIN_DAYS && days <= MAX_DAYS) {
        return Optional.of(Duration.ofDays(days));
      }
    } catch (NumberFormatException e) {
      // told below, together with the range
    }
    throw new ComponentValidationException(
        "''{0}'' must be a whole number from {1} to {2}", LABEL, MIN_DAYS, MAX_DAYS);
  }
}
