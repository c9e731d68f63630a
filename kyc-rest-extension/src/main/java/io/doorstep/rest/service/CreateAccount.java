package io.doorstep.rest.service;

import java.util.List;
import java.util.Optional;

import org.keycloak.models.UserModel;

import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.representation.AccountCreationRequest;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** Staff make an account for somebody. */
public final class CreateAccount {

  private static final String BRANCH = "branch";

  private final Staff staff;

  public CreateAccount(Staff staff) {
    this.staff = staff;
  }

  /**
   * Creates the account, all of it or nothing.
   *
   * @throws InvalidInputException naming every field that breaks a rule
   * @throws RefusedException if the caller may not make such an account there
   */
  public UserModel create(AccountCreationRequest request) {
    StaffMadeAccount account = check(request);
    String userId = account.create(staff.session(), staff.user().getId());
    UserModel user = staff.session().users().getUserById(staff.realm(), userId);
    if (account.sendSetupLink() && user.isEnabled()) {
      new SetupLink(staff.session()).send(user);
    }
    return user;
  }

  /** Checks as {@link #create} does, and creates nothing. */
  StaffMadeAccount check(AccountCreationRequest request) {
    AccountType type = type(request.accountType());
    @Nullable Branch branch = branch(request.branch(), type);
    if (!mayCreate(type, branch)) {
      throw new RefusedException(ProblemType.FORBIDDEN);
    }
    return StaffMadeAccount.read(staff.session(), type, branch, request);
  }

  /** The only type of which the caller may make accounts; empty if there are several, or none. */
  Optional<AccountType> onlyType() {
    List<AccountType> types =
        staff.session().getProvider(AccountTypeProvider.class).list(staff.realm()).stream()
            .filter(type -> mayCreate(type, branch(null, type)))
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  private boolean mayCreate(AccountType type, @Nullable Branch branch) {
    return staff
        .session()
        .getProvider(StaffProvider.class)
        .mayCreate(
            staff.realm(), staff.user(), staff.scope(), type, branch == null ? null : branch.id());
  }

  private AccountType type(@Nullable String id) {
    String field = AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE;
    if (id == null) {
      throw new InvalidInputException(FieldError.missing(field));
    }
    return staff
        .session()
        .getProvider(AccountTypeProvider.class)
        .find(staff.realm(), id)
        .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue(field)));
  }

  /** The branch that is named, or else the only one there is for such an account; null for none. */
  private @Nullable Branch branch(@Nullable String code, AccountType type) {
    StaffScope scope = staff.scope();
    BranchProvider branches = staff.session().getProvider(BranchProvider.class);
    if (code == null) {
      boolean isOf = scope.branchTypes().contains(type.id()) && scope.branchIds().size() == 1;
      return isOf
          ? branches.findById(staff.realm(), scope.branchIds().iterator().next()).orElse(null)
          : null;
    }
    if (!type.management().isByBranch()) {
      throw new InvalidInputException(
          new FieldError(BRANCH, Text.of("doorstepErrorBranchNotForType")));
    }
    Optional<Branch> found =
        branches.find(staff.realm(), code).filter(branch -> scope.reaches(type.id(), branch.id()));
    return found
        .filter(Branch::open)
        .orElseThrow(() -> new InvalidInputException(FieldError.unknownValue(BRANCH)));
  }
}
