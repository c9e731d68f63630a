package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

import org.jspecify.annotations.Nullable;

/** Who may review cases: users of the realm itself with the realm role {@value #ROLE}. */
final class Reviewers {

  static final String ROLE = "kyc-reviewer";

  private Reviewers() {}

  /**
   * The reviewer who calls.
   *
   * @throws ForbiddenException if it is somebody else; admins of the master realm are no reviewers
   */
  static UserModel require(RealmModel realm, AdminAuth auth) {
    if (!isOne(realm, auth)) {
      throw new ForbiddenException();
    }
    return auth.getUser();
  }

  /** Whether the caller is a reviewer. */
  static boolean isOne(RealmModel realm, AdminAuth auth) {
    @Nullable RoleModel role = realm.getRole(ROLE);
    boolean isOfRealm = auth.getRealm().getId().equals(realm.getId());
    return role != null && isOfRealm && auth.getUser().hasRole(role);
  }
}
