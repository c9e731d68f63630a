package io.doorstep.spi.onboarding;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

import org.jspecify.annotations.Nullable;

/**
 * Trusted clients: confidential ones whose service account has the realm role {@value #ROLE}. A
 * back end is meant, whose one address stands for many people.
 */
public final class TrustedClients {

  /** Realm role of their service accounts. */
  public static final String ROLE = "onboarding-client";

  private TrustedClients() {}

  public static boolean isTrusted(KeycloakSession session, RealmModel realm, ClientModel client) {
    @Nullable RoleModel role = realm.getRole(ROLE);
    if (role == null || client.isPublicClient() || !client.isServiceAccountsEnabled()) {
      return false;
    }
    @Nullable UserModel account = session.users().getServiceAccount(client);
    return account != null && account.isEnabled() && account.hasRole(role);
  }
}
