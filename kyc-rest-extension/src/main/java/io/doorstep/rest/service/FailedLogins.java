package io.doorstep.rest.service;

import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Keycloak's own count of a user's failed logins: the second wall, behind the count per
 * destination.
 */
public final class FailedLogins {

  private final KeycloakSession session;

  public FailedLogins(KeycloakSession session) {
    this.session = session;
  }

  /** Counts one more by a one-time code, if the realm counts them. */
  public void count(String userId) {
    count(userId, OTPCredentialModel.TYPE);
  }

  /** Counts one more by a type of credential, if the realm counts them. */
  public void count(String userId, String credentialType) {
    RealmModel realm = session.getContext().getRealm();
    if (!realm.isBruteForceProtected()) {
      return;
    }
    UserModel user = session.users().getUserById(realm, userId);
    if (user != null) {
      session
          .getProvider(BruteForceProtector.class)
          .failedLogin(
              realm,
              user,
              session.getContext().getConnection(),
              session.getContext().getUri(),
              Set.of(credentialType));
    }
  }
}
