package io.doorstep.storage.branch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.GroupEntity;

import io.doorstep.spi.branch.Branch;
import io.doorstep.spi.branch.BranchDetails;
import io.doorstep.spi.branch.BranchPage;
import io.doorstep.spi.branch.BranchProvider;
import io.doorstep.spi.branch.BranchQuery;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.jspecify.annotations.Nullable;

/** Branches as Keycloak's groups: what belongs to one are the group's attributes. */
final class KeycloakBranchProvider implements BranchProvider {

  private static final String NAME = "branch_name";
  private static final String ADDRESS = "branch_address";
  static final String STATE = "branch_state";
  static final String STATUS = "branch_status";
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
    return new AccountTable(session, realm.getId())
        .find(user.getId())
        .map(AccountEntity::getBranchId)
        .flatMap(id -> findById(realm, id));
  }

  @Override
  public BranchPage list(RealmModel realm, BranchQuery query) {
    return groups(realm)
        .root()
        .map(root -> new BranchList(session, realm.getId()).page(root.getId(), query))
        .orElseGet(() -> new BranchPage(List.of(), null));
  }

  /** The lock is the one that {@link #move} takes. */
  @Override
  public long countAccounts(RealmModel realm, Branch branch) {
    lock(branch);
    return new AccountTable(session, realm.getId()).countIn(branch.id());
  }

  private void lock(Branch branch) {
    EntityManager entityManager =
        session.getProvider(JpaConnectionProvider.class).getEntityManager();
    entityManager.find(GroupEntity.class, branch.id(), LockModeType.PESSIMISTIC_WRITE);
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
    group.setSingleAttribute(STATUS, status(open));
    return branch(group);
  }

  /** The settlement leaves the home before, since it is not the new one. */
  @Override
  public boolean move(RealmModel realm, UserModel user, Branch branch) {
    lock(branch);
    if (!isOpenNow(branch)) {
      return false;
    }
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
    return true;
  }

  /** As the database has it after waiting for who was closing it, and not a cache. */
  private boolean isOpenNow(Branch branch) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createQuery(
            "select 1 from GroupAttributeEntity a where a.group.id = :id and a.name = :name"
                + " and a.value = :closed",
            Integer.class)
        .setParameter("id", branch.id())
        .setParameter("name", STATUS)
        .setParameter("closed", CLOSED)
        .getResultList()
        .isEmpty();
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

  static String status(boolean open) {
    return open ? OPEN : CLOSED;
  }

  private static Branch branch(GroupModel group) {
    Map<String, String> attributes = new HashMap<>();
    for (String name : List.of(NAME, ADDRESS, STATE, STATUS)) {
      attributes.put(name, group.getFirstAttribute(name));
    }
    return branch(group.getId(), group.getName(), attributes);
  }

  static Branch branch(String id, String code, Map<String, String> attributes) {
    return new Branch(
        id,
        code,
        new BranchDetails(
            text(attributes, NAME), text(attributes, ADDRESS), text(attributes, STATE)),
        !CLOSED.equals(attributes.get(STATUS)));
  }

  private static String text(Map<String, String> attributes, String name) {
    @Nullable String text = attributes.get(name);
    return Objects.requireNonNullElse(text, "");
  }

  private BranchGroups groups(RealmModel realm) {
    return new BranchGroups(session, realm);
  }

  @Override
  public void close() {}
}
