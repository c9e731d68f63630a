package io.doorstep.storage.login;

import java.time.Duration;
import java.util.List;

import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.login.LoginHistoryProvider;
import org.jspecify.annotations.Nullable;

/** How long logins are kept: a year unless the realm's component says otherwise. */
final class LoginRetention {

  private static final String RETENTION_DAYS = "retentionDays";
  private static final String LABEL = "Retention";

  /** Logs are kept a year at least (DPDP Rules 2025, rule 6). */
  private static final int DEFAULT_DAYS = 365;

  private static final int MAX_DAYS = 3_650;

  static final List<ProviderConfigProperty> PROPERTIES =
      List.of(
          new ProviderConfigProperty(
              RETENTION_DAYS,
              LABEL,
              "Days for which a login is kept.",
              ProviderConfigProperty.STRING_TYPE,
              String.valueOf(DEFAULT_DAYS)));

  private LoginRetention() {}

  static Duration of(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), LoginHistoryProvider.class.getName())
        .findFirst()
        .map(LoginRetention::of)
        .orElse(Duration.ofDays(DEFAULT_DAYS));
  }

  /**
   * What a component says.
   *
   * @throws ComponentValidationException if it is no number of days that there may be
   */
  static Duration of(ComponentModel component) {
    @Nullable String text = component.get(RETENTION_DAYS);
    if (text == null || text.isBlank()) {
      return Duration.ofDays(DEFAULT_DAYS);
    }
    try {
      int days = Integer.parseInt(text.strip());
      if (days >= 1 && days <= MAX_DAYS) {
        return Duration.ofDays(days);
      }
    } catch (NumberFormatException e) {
      // told below, together with the range
    }
    throw new ComponentValidationException(
        "''{0}'' must be a whole number from {1} to {2}", LABEL, 1, MAX_DAYS);
  }
}
