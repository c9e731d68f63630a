package io.doorstep.rest.service;

import java.util.Objects;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.UserBranchRequest;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.ManagedAccount;

/** Staff move an account from one of their branches to another. */
public final class MoveAccount {

  private static final String CODE = "code";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Staff staff;

  public MoveAccount(KeycloakSession session, Staff staff) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.staff = staff;
  }

  /**
   * What it came to.
   *
   * @param before code of the branch where the account was; empty if in none
   */
  public record Move(String before, Branch after) {}

  /** Moves an account; that a branch is somebody else's, or none, is not told apart. */
  public Move move(String userId, UserBranchRequest request) {
    ManagedAccount account = staff.account(userId);
    UserModel user = staff.managed(userId);
    BranchProvider branches = session.getProvider(BranchProvider.class);
    String before = branches.of(realm, user).map(Branch::code).orElse("");
    Branch target = target(account, request);
    if (!branches.move(realm, user, target)) {
      throw closed();
    }
    return new Move(before, target);
  }

  private Branch target(ManagedAccount account, UserBranchRequest request) {
    String code = Objects.requireNonNullElse(request.code(), "").strip();
    if (code.isEmpty()) {
      throw new InvalidInputException(FieldError.missing(CODE));
    }
    if (!isAtHomeInBranches(account)) {
      throw new InvalidInputException(
          new FieldError(CODE, Text.of("doorstepErrorBranchNotForType")));
    }
    Branch target =
        staff
            .findBranch(code)
            .filter(branch -> staff.scope().reaches(account.type(), branch.id()))
            .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue(CODE)));
    if (!target.open()) {
      throw closed();
    }
    return target;
  }

  private boolean isAtHomeInBranches(ManagedAccount account) {
    String type = Objects.requireNonNullElse(account.type(), "");
    return session
        .getProvider(AccountTypeProvider.class)
        .find(realm, type)
        .map(AccountType::management)
        .filter(AccountType.Management::isByBranch)
        .isPresent();
  }

  private static InvalidInputException closed() {
    return new InvalidInputException(new FieldError(CODE, Text.of("doorstepErrorBranchClosed")));
  }
}
