package io.doorstep.rest.resource.admin;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Whoever calls, with those of their roles that the scope of their client lets through: Keycloak's
 * own admin API counts no others. So somebody's token of a client that gets none of their roles,
 * such as the account console's, is no staff's, whoever they are.
 */
final class ScopedCaller extends UserModelDelegate {

  private final ClientModel client;

  ScopedCaller(AdminAuth auth) {
    super(auth.getUser());
    this.client = auth.getClient();
  }

  @Override
  public boolean hasRole(RoleModel role) {
    return super.hasRole(role) && client.hasScope(role);
  }
}
