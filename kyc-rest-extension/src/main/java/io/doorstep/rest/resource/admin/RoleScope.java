package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.services.resources.admin.AdminAuth;

/**
 * Tokens carry roles as far as the scope of their client goes, and Keycloak's own admin API counts
 * no others. So somebody's token of a client that gets none of their roles, such as the account
 * console's, is no staff's, whoever they are.
 */
final class RoleScope {

  private RoleScope() {}

  /**
   * Lets calls by clients pass that may carry a role of the caller.
   *
   * @throws ForbiddenException if it is another client
   */
  static void require(AdminAuth auth) {
    ClientModel client = auth.getClient();
    if (!client.isFullScopeAllowed()
        && RoleUtils.getDeepUserRoleMappings(auth.getUser()).stream()
            .filter(role -> !isOfAccount(role))
            .noneMatch(client::hasScope)) {
      throw new ForbiddenException();
    }
  }

  /** What everybody has, to look after their own account. */
  private static boolean isOfAccount(RoleModel role) {
    return role.isClientRole()
        && ((ClientModel) role.getContainer())
            .getClientId()
            .equals(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
  }
}
