package io.doorstep.rest.resource.admin;

import jakarta.ws.rs.ForbiddenException;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

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
  static UserModel require(AdminCall call) {
    if (!isOne(call)) {
      throw new ForbiddenException();
    }
    return call.caller();
  }

  /** Whether the caller is a reviewer. */
  static boolean isOne(AdminCall call) {
    RealmModel realm = call.session().getContext().getRealm();
    @Nullable RoleModel role = realm.getRole(ROLE);
    boolean isOfRealm = call.permissions().adminAuth().getRealm().getId().equals(realm.getId());
    return role != null && isOfRealm && call.caller().hasRole(role);
  }
}
