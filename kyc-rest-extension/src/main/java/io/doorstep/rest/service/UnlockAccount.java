package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Staff lift all that wrong passwords and codes have locked for an account. */
public final class UnlockAccount {

  private final Staff staff;

  public UnlockAccount(Staff staff) {
    this.staff = staff;
  }

  public UserModel unlock(String userId) {
    UserModel user = staff.managed(userId);
    KeycloakSession session = staff.session();
    session.loginFailures().removeUserLoginFailure(staff.realm(), userId);
    OtpLocks locks = new OtpLocks(session);
    locks.addresses(user).forEach(locks::lift);
    return user;
  }
}
