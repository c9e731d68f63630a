package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Staff lift all that wrong passwords and codes have locked for an account. */
public final class UnlockAccount {

  private final ManagedUsers users;

  public UnlockAccount(ManagedUsers users) {
    this.users = users;
  }

  public UserModel unlock(String userId) {
    UserModel user = users.require(userId);
    KeycloakSession session = users.session();
    session.loginFailures().removeUserLoginFailure(users.realm(), userId);
    OtpLocks locks = new OtpLocks(session);
    locks.addresses(user).forEach(locks::lift);
    return user;
  }
}
