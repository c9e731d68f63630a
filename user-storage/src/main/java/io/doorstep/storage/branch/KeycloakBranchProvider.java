package io.doorstep.storage.branch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchDetails;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import org.jspecify.annotations.Nullable;

/** Branches as Keycloak's groups: what belongs to one are the group's attributes. */
final class KeycloakBranchProvider implements BranchProvider {

  private static final String NAME = "branch_name";
  private static final String ADDRESS = "branch_address";
  private static final String STATE = "branch_state";
  private static final String STATUS = "branch_status";
  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final KeycloakSession session;

  KeycloakBranchProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public Optional<Branch> find(RealmModel realm, String code) {
    return Branch.isCode(code)
        ? groups(realm).byCode(code).map(KeycloakBranchProvider::branch)
        : Optional.empty();
  }

  @Override
  public Optional<Branch> findById(RealmModel realm, String id) {
    return groups(realm).byId(id).map(KeycloakBranchProvider::branch);
  }

  @Override
  public Optional<Branch> of(RealmModel realm, UserModel user) {
    return groups(realm).homesOf(user).findFirst().map(home -> branch(home.branch()));
  }

  @Override
  public Branch create(RealmModel realm, String code, BranchDetails details) {
    if (!Branch.isCode(code)) {
      throw new IllegalArgumentException("No code of a branch");
    }
    if (groups(realm).byCode(code).isPresent()) {
      throw new ModelDuplicateException("There is a branch of this code");
    }
    return branch(make(realm, code, details));
  }

  /** The group of a new branch, with its homes and their permissions. */
  GroupModel make(RealmModel realm, String code, BranchDetails details) {
    GroupModel group = groups(realm).create(code);
    describe(group, details);
    group.setSingleAttribute(STATUS, OPEN);
    prepare(realm, group, types(realm));
    return group;
  }

  private static void describe(GroupModel group, BranchDetails details) {
    group.setSingleAttribute(NAME, details.name());
    group.setSingleAttribute(ADDRESS, details.address());
    group.setSingleAttribute(STATE, details.state());
  }

  @Override
  public Branch change(RealmModel realm, Branch branch, BranchDetails details, boolean open) {
    GroupModel group = group(realm, branch);
    describe(group, details);
    group.setSingleAttribute(STATUS, open ? OPEN : CLOSED);
    return branch(group);
  }

  /** The settlement leaves the home before, since it is not the new one. */
  @Override
  public void move(RealmModel realm, UserModel user, Branch branch) {
    AccountType type =
        session
            .getProvider(AccountTypeProvider.class)
            .of(realm, user)
            .filter(found -> found.management().isByBranch())
            .orElseThrow(() -> new IllegalStateException("An account that is in no branch"));
    GroupModel home = new BranchPermissions(session, realm).ensureHome(group(realm, branch), type);
    groups(realm)
        .homesOf(user)
        .map(BranchGroups.Home::group)
        .filter(before -> !before.getId().equals(home.getId()))
        .forEach(user::leaveGroup);
    user.joinGroup(home);
    session.getProvider(OnboardingProvider.class).changed(realm, user);
  }

  @Override
  public void addStaff(RealmModel realm, Branch branch, UserModel user) {
    user.joinGroup(groups(realm).ensureStaff(group(realm, branch)));
  }

  @Override
  public void removeStaff(RealmModel realm, Branch branch, UserModel user) {
    groups(realm).staff(group(realm, branch)).ifPresent(user::leaveGroup);
  }

  @Override
  public void prepare(RealmModel realm) {
    List<AccountType> types = types(realm);
    BranchPermissions permissions = new BranchPermissions(session, realm);
    types.forEach(permissions::ofType);
    groups(realm).all().forEach(branch -> prepare(realm, branch, types));
  }

  private void prepare(RealmModel realm, GroupModel branch, List<AccountType> types) {
    BranchPermissions permissions = new BranchPermissions(session, realm);
    permissions.ofBranch(branch);
    types.stream()
        .filter(type -> type.management().isByBranch())
        .forEach(type -> permissions.makeHome(branch, type));
  }

  private List<AccountType> types(RealmModel realm) {
    return session.getProvider(AccountTypeProvider.class).list(realm);
  }

  private GroupModel group(RealmModel realm, Branch branch) {
    return groups(realm)
        .byId(branch.id())
        .orElseThrow(() -> new IllegalStateException("The branch is gone"));
  }

  private static Branch branch(GroupModel group) {
    return new Branch(
        group.getId(),
        group.getName(),
        new BranchDetails(text(group, NAME), text(group, ADDRESS), text(group, STATE)),
        !CLOSED.equals(group.getFirstAttribute(STATUS)));
  }

  private static String text(GroupModel group, String attribute) {
    @Nullable String text = group.getFirstAttribute(attribute);
    return Objects.requireNonNullElse(text, "");
  }

  private BranchGroups groups(RealmModel realm) {
    return new BranchGroups(session, realm);
  }

  @Override
  public void close() {}
}
