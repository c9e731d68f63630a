package io.doorstep.spi.login;

import java.time.Duration;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The logins of a realm. They are recorded from Keycloak's events, by whichever way one logs in.
 */
public interface LoginHistoryProvider extends Provider {

  /** How long a login is kept. */
  Duration retention(RealmModel realm);

  /** Keeps what happened just now. */
  void record(RealmModel realm, LoginEntry login);

  LoginPage list(RealmModel realm, LoginQuery query);
}
