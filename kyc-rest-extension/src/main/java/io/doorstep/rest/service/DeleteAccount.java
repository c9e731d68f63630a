package io.doorstep.rest.service;

import org.keycloak.models.UserModel;

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

  /** Takes the deletion back; an account that is not deleted stays as it is. */
  public UserModel restore(String userId) {
    UserModel user = staff.managedOther(userId);
    if (accounts().restore(staff.realm(), user)) {
      staff.session().getProvider(CaseProvider.class).restore(user);
    }
    return user;
  }

  private AccountProvider accounts() {
    return staff.session().getProvider(AccountProvider.class);
  }
}
