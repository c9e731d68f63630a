package io.doorstep.rest.service;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.staff.ManagedAccount;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** Somebody who manages accounts, and what of the realm is there for them. */
public final class Staff {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;
  private final StaffScope scope;

  /**
   * A member of the staff.
   *
   * @throws RefusedException if they manage nothing
   */
  public Staff(KeycloakSession session, UserModel user) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.user = user;
    this.scope = provider().scope(realm, user);
    if (!scope.isStaff()) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
  }

  KeycloakSession session() {
    return session;
  }

  RealmModel realm() {
    return realm;
  }

  /** Who they are: of the realm, or an admin of the master realm. */
  public UserModel user() {
    return user;
  }

  public StaffScope scope() {
    return scope;
  }

  /**
   * An account that they manage.
   *
   * @throws RefusedException if there is none of that id, or it is not theirs to manage: which it
   *     is nobody can tell
   */
  public ManagedAccount account(String userId) {
    return provider().find(realm, scope, userId).orElseThrow(Staff::notFound);
  }

  /**
   * The user of an account that they manage.
   *
   * @throws RefusedException as {@link #account} does
   */
  public UserModel managed(String userId) {
    account(userId);
    @Nullable UserModel managed = session.users().getUserById(realm, userId);
    if (managed == null || managed.getServiceAccountClientLink() != null) {
      throw notFound();
    }
    return managed;
  }

  /**
   * The user of an account that they manage, for what nobody does to themselves.
   *
   * @throws RefusedException if it is their own, or not theirs to manage
   */
  UserModel managedOther(String userId) {
    UserModel managed = managed(userId);
    if (managed.getId().equals(user.getId())) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
    return managed;
  }

  /**
   * A branch that they see.
   *
   * @throws RefusedException if there is none of this code for them
   */
  public Branch branch(String code) {
    return findBranch(code).orElseThrow(Staff::notFound);
  }

  Optional<Branch> findBranch(String code) {
    return session
        .getProvider(BranchProvider.class)
        .find(realm, code)
        .filter(branch -> scope.seesBranch(branch.id()));
  }

  /**
   * Has whoever opens and changes branches pass.
   *
   * @throws RefusedException if they do not
   */
  void requireBranches() {
    if (!provider().mayRunBranches(realm, user, scope)) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
  }

  private StaffProvider provider() {
    return session.getProvider(StaffProvider.class);
  }

  private static RefusedException notFound() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }
}
