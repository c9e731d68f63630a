package io.doorstep.rest.service;

import java.util.Set;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.rest.error.FieldsTakenException;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.kyc.CaseProvider;

/** Staff take an account away, and give it back, with the case that belongs to it. */
public final class DeleteAccount {

  private final Staff staff;

  public DeleteAccount(Staff staff) {
    this.staff = staff;
  }

  /** Deletes the account, which ends its sessions; a deleted one stays as it is. */
  public UserModel delete(String userId) {
    UserModel user = staff.managedOther(userId);
    if (accounts().delete(staff.realm(), user, staff.user().getId())) {
      staff.session().getProvider(CaseProvider.class).delete(user, staff.user());
      new UserSessions(staff.session()).endAll(user);
    }
    return user;
  }

  /**
   * Takes the deletion back; an account that is not deleted stays as it is.
   *
   * @throws FieldsTakenException if others have what the account was known by
   */
  public UserModel restore(String userId) {
    UserModel user = staff.managedOther(userId);
    requireFree(staff.session(), user);
    try {
      if (accounts().restore(staff.realm(), user)) {
        staff.session().getProvider(CaseProvider.class).restore(user);
      }
    } catch (RuntimeException e) {
      // somebody was faster; which exception that is depends on what the database refused
      KeycloakModelUtils.runJobInTransaction(
          staff.session().getKeycloakSessionFactory(),
          staff.session().getContext(),
          afterwards -> requireFree(afterwards, user));
      throw e;
    }
    return user;
  }

  private static void requireFree(KeycloakSession session, UserModel user) {
    Set<String> taken =
        session
            .getProvider(AccountProvider.class)
            .takenSince(session.getContext().getRealm(), user);
    if (!taken.isEmpty()) {
      throw new FieldsTakenException(taken);
    }
  }

  private AccountProvider accounts() {
    return staff.session().getProvider(AccountProvider.class);
  }
}
