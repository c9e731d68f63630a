package io.doorstep.rest.service;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** The users whose accounts somebody manages. */
public final class ManagedUsers {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel staff;
  private final StaffProvider provider;
  private final StaffScope scope;

  /**
   * The users of a member of the staff.
   *
   * @throws RefusedException if the caller manages no accounts
   */
  public ManagedUsers(KeycloakSession session, UserModel staff) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.staff = staff;
    this.provider = session.getProvider(StaffProvider.class);
    this.scope = provider.scope(realm, staff);
    if (scope.isEmpty()) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
  }

  KeycloakSession session() {
    return session;
  }

  RealmModel realm() {
    return realm;
  }

  /** Who manages them. */
  UserModel staff() {
    return staff;
  }

  StaffScope scope() {
    return scope;
  }

  /**
   * One of them.
   *
   * @throws RefusedException if there is none of that id, or it is not among them: which it is
   *     nobody can tell
   */
  UserModel require(String userId) {
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user == null
        || user.getServiceAccountClientLink() != null
        || provider.find(realm, scope, userId).isEmpty()) {
      throw new RefusedException(ProblemType.NOT_FOUND);
    }
    return user;
  }

  /**
   * One of them, for what nobody does to themselves.
   *
   * @throws RefusedException if it is the caller, or not among them
   */
  UserModel requireOther(String userId) {
    UserModel user = require(userId);
    if (user.getId().equals(staff.getId())) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
    return user;
  }
}
