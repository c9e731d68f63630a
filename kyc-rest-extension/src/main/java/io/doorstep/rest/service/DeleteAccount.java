package io.doorstep.rest.service;

import org.keycloak.models.UserModel;

import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.kyc.CaseProvider;

/** Staff take an account away, and give it back, with the case that belongs to it. */
public final class DeleteAccount {

  private final ManagedUsers users;

  public DeleteAccount(ManagedUsers users) {
    this.users = users;
  }

  /** Deletes the account, which ends its sessions; a deleted one stays as it is. */
  public UserModel delete(String userId) {
    UserModel user = users.requireOther(userId);
    if (accounts().delete(users.realm(), user, users.staff().getId())) {
      users.session().getProvider(CaseProvider.class).delete(user, users.staff());
      new UserSessions(users.session()).endAll(user);
    }
    return user;
  }

  /** Takes the deletion back; an account that is not deleted stays as it is. */
  public UserModel restore(String userId) {
    UserModel user = users.requireOther(userId);
    if (accounts().restore(users.realm(), user)) {
      users.session().getProvider(CaseProvider.class).restore(user);
    }
    return user;
  }

  private AccountProvider accounts() {
    return users.session().getProvider(AccountProvider.class);
  }
}
