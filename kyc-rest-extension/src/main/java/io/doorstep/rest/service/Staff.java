package io.doorstep.rest.service;

import java.util.Optional;

import jakarta.ws.rs.ForbiddenException;

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
   * @throws ForbiddenException if they manage nothing
   */
  public Staff(KeycloakSession session, UserModel user) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.user = user;
    this.scope = provider().scope(realm, user);
    if (!scope.all() && scope.everywhereTypes().isEmpty() && scope.branchTypes().isEmpty()) {
      throw new ForbiddenException();
    }
  }

  public UserModel user() {
    return user;
  }

  public StaffScope scope() {
    return scope;
  }

  /**
   * An account that they manage.
   *
   * @throws RefusedException if there is none of this id for them
   */
  public ManagedAccount account(String userId) {
    return provider().find(realm, scope, userId).orElseThrow(Staff::notFound);
  }

  /** The user of an account that they manage. */
  public UserModel managed(String userId) {
    account(userId);
    @Nullable UserModel managed = session.users().getUserById(realm, userId);
    if (managed == null) {
      throw notFound();
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
   * Whoever opens and changes branches.
   *
   * @throws ForbiddenException if they do not
   */
  void requireBranches() {
    if (!provider().mayRunBranches(realm, user, scope)) {
      throw new ForbiddenException();
    }
  }

  private StaffProvider provider() {
    return session.getProvider(StaffProvider.class);
  }

  private static RefusedException notFound() {
    return new RefusedException(ProblemType.NOT_FOUND);
  }
}
