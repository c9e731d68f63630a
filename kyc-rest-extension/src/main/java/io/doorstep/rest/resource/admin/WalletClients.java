package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.services.resources.admin.AdminAuth;

import org.jspecify.annotations.Nullable;

/**
 * Who may post to wallets: clients of the realm itself, by their own service accounts with the
 * realm role {@value #ROLE}. A person with the role is none, nor is an admin.
 */
final class WalletClients {

  static final String ROLE = "wallet-client";

  private WalletClients() {}

  /**
   * The client that calls.
   *
   * @throws ForbiddenException if it is somebody else
   */
  static ClientModel require(RealmModel realm, AdminAuth auth) {
    if (!isOne(realm, auth)) {
      throw new ForbiddenException();
    }
    return auth.getClient();
  }

  static boolean isOne(RealmModel realm, AdminAuth auth) {
    @Nullable RoleModel role = realm.getRole(ROLE);
    return role != null
        && auth.getRealm().getId().equals(realm.getId())
        && auth.getClient().getId().equals(auth.getUser().getServiceAccountClientLink())
        && new ScopedCaller(auth).hasRole(role);
  }
}
