package io.doorstep.rest.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.rest.error.BranchInUseException;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.mapper.BranchMapper;
import io.doorstep.rest.representation.BranchChangeRequest;
import io.doorstep.rest.representation.BranchRequest;
import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchDetails;
import io.doorstep.spi.branch.BranchPage;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.branch.BranchQuery;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/** Staff open, change and close branches, and say who works there. */
public final class RunBranches {

  /** As long as Keycloak keeps a group's attribute in one piece. */
  private static final int MAX_LENGTH = 255;

  /** What a user ID looks like, which is the code of a branch that an account has of its own. */
  private static final String USER_CODE = "[A-Z0-9]{6}";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Staff staff;
  private final BranchProvider branches;

  public RunBranches(KeycloakSession session, Staff staff) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.staff = staff;
    this.branches = session.getProvider(BranchProvider.class);
  }

  /** The branches that they see, of those that are asked for. */
  public BranchPage list(BranchQuery query) {
    StaffScope scope = staff.scope();
    return branches.list(
        realm,
        new BranchQuery(
            scope.seesAllBranches() ? null : scope.branchIds(),
            query.prefix(),
            query.state(),
            query.open(),
            query.after(),
            query.max()));
  }

  /** Whoever opens a branch works there. */
  public Branch create(BranchRequest request) {
    staff.requireBranches();
    List<FieldError> errors = new ArrayList<>();
    String code = Objects.requireNonNullElse(request.code(), "").strip();
    if (code.isEmpty()) {
      errors.add(FieldError.missing("code"));
    } else if (!Branch.isCode(code) || isReserved(code)) {
      errors.add(new FieldError("code", Text.of("doorstepErrorBranchCode")));
    }
    if (request.name() == null || request.name().isBlank()) {
      errors.add(FieldError.missing("name"));
    }
    BranchDetails details = details(errors, request.name(), request.address(), request.state());
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    if (branches.find(realm, code).isPresent()) {
      throw new RefusedException(ProblemType.BRANCH_TAKEN);
    }
    Branch branch = branches.create(realm, code, details);
    if (session.users().getUserById(realm, staff.user().getId()) != null) {
      branches.addStaff(realm, branch, staff.user());
    }
    return branch;
  }

  private boolean isReserved(String code) {
    return code.matches(USER_CODE)
        && session.getProvider(AccountTypeProvider.class).list(realm).stream()
            .anyMatch(type -> type.management().ownBranch());
  }

  /** What becomes of a branch that they see. */
  public Branch change(Branch branch, BranchChangeRequest request) {
    staff.requireBranches();
    List<FieldError> errors = new ArrayList<>();
    BranchDetails before = branch.details();
    BranchDetails details =
        details(
            errors,
            Objects.requireNonNullElse(request.name(), before.name()),
            Objects.requireNonNullElse(request.address(), before.address()),
            Objects.requireNonNullElse(request.state(), before.state()));
    @Nullable String status = request.status();
    if (status != null
        && !status.equals(BranchMapper.OPEN)
        && !status.equals(BranchMapper.CLOSED)) {
      errors.add(FieldError.unknownValue("status"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    boolean open = status == null ? branch.open() : status.equals(BranchMapper.OPEN);
    if (branch.open() && !open) {
      requireUnused(branch);
    }
    return branches.change(realm, branch, details, open);
  }

  private void requireUnused(Branch branch) {
    long accounts = branches.countAccounts(realm, branch);
    boolean isDefault =
        session.getProvider(AccountTypeProvider.class).list(realm).stream()
            .anyMatch(type -> branch.code().equals(type.management().defaultBranch()));
    if (accounts > 0 || isDefault) {
      throw new BranchInUseException(accounts);
    }
  }

  private static BranchDetails details(
      List<FieldError> errors,
      @Nullable String name,
      @Nullable String address,
      @Nullable String state) {
    return new BranchDetails(
        text(errors, "name", name), text(errors, "address", address), text(errors, "state", state));
  }

  private static String text(List<FieldError> errors, String field, @Nullable String text) {
    String stripped = Objects.requireNonNullElse(text, "").strip();
    if (stripped.length() > MAX_LENGTH) {
      errors.add(new FieldError(field, Text.of("doorstepErrorFieldTooLong", MAX_LENGTH)));
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      errors.add(FieldError.unknownValue(field));
    }
    return stripped;
  }

  /** Has somebody whom they manage work for a branch that they see. */
  public void addStaff(Branch branch, String userId) {
    branches.addStaff(realm, branch, staff.managed(userId));
  }

  public void removeStaff(Branch branch, String userId) {
    branches.removeStaff(realm, branch, staff.managed(userId));
  }
}
