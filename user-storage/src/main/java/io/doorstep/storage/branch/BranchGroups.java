package io.doorstep.storage.branch;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import org.jspecify.annotations.Nullable;

/**
 * The groups that branches consist of. {@code /branches/B001} is the branch, {@code
 * /branches/B001/staff} are those who work for it, and {@code /B001:user} are the accounts of a
 * type that are at home there. Homes have no parent, since Keycloak's admin permissions judge a
 * member by the groups above, too. {@code /branches/staff} are those who work for every branch.
 */
final class BranchGroups {

  static final String ROOT = "branches";
  static final String STAFF = "staff";

  private static final Pattern HOME = Pattern.compile("([A-Z0-9-]{2,16}):([a-z][a-z0-9_]{0,31})");

  private final KeycloakSession session;
  private final RealmModel realm;

  BranchGroups(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * A group that accounts of a type are at home in.
   *
   * @param branch the group of the branch
   */
  record Home(GroupModel group, GroupModel branch, String typeId) {}

  /** The branch's group. */
  Optional<GroupModel> byCode(String code) {
    return unfiltered(() -> root().flatMap(root -> find(root, code)))
        .filter(group -> !group.getName().equals(STAFF));
  }

  /** The branch's group, unless the id is of a group that is none. */
  Optional<GroupModel> byId(String id) {
    return unfiltered(
        () -> Optional.ofNullable(session.groups().getGroupById(realm, id)).filter(this::isBranch));
  }

  /** All branches' groups. */
  Stream<GroupModel> all() {
    return unfiltered(() -> root().stream().flatMap(GroupModel::getSubGroupsStream).toList())
        .stream()
        .filter(this::isBranch);
  }

  private boolean isBranch(GroupModel group) {
    @Nullable GroupModel parent = group.getParent();
    return parent != null && isRoot(parent) && !group.getName().equals(STAFF);
  }

  private static boolean isRoot(GroupModel group) {
    return group.getParentId() == null && group.getName().equals(ROOT);
  }

  GroupModel create(String code) {
    return unfiltered(() -> session.groups().createGroup(realm, code, ensureRoot()));
  }

  GroupModel ensureRoot() {
    return unfiltered(() -> root().orElseGet(() -> session.groups().createGroup(realm, ROOT)));
  }

  /** Those who work for the branch. */
  GroupModel ensureStaff(GroupModel branch) {
    return ensure(branch, STAFF);
  }

  Optional<GroupModel> staff(GroupModel branch) {
    return unfiltered(() -> find(branch, STAFF));
  }

  /** Those who work for every branch. */
  GroupModel ensureEverywhereStaff() {
    return ensure(ensureRoot(), STAFF);
  }

  static boolean isEverywhereStaff(GroupModel group) {
    @Nullable GroupModel parent = group.getParent();
    return group.getName().equals(STAFF) && parent != null && isRoot(parent);
  }

  GroupModel ensureHome(GroupModel branch, String typeId) {
    return ensure(null, homeName(branch.getName(), typeId));
  }

  Optional<GroupModel> home(GroupModel branch, String typeId) {
    return unfiltered(() -> find(null, homeName(branch.getName(), typeId)));
  }

  static String homeName(String code, String typeId) {
    return code + ":" + typeId;
  }

  /** The homes that the account is in: one, unless it has been put into another just now. */
  Stream<Home> homesOf(UserModel user) {
    return groupsOf(user).map(this::home).filter(Objects::nonNull);
  }

  /** The branches of which somebody is staff. */
  Stream<GroupModel> branchesOfStaff(UserModel user) {
    return groupsOf(user)
        .filter(group -> group.getName().equals(STAFF))
        .map(GroupModel::getParent)
        .filter(Objects::nonNull)
        .filter(this::isBranch);
  }

  Stream<GroupModel> groupsOf(UserModel user) {
    return unfiltered(() -> user.getGroupsStream().toList()).stream();
  }

  /** What the group is as a home; null if it is none. */
  @Nullable Home home(GroupModel group) {
    if (group.getParentId() != null) {
      return null;
    }
    Matcher name = HOME.matcher(group.getName());
    return name.matches()
        ? byCode(name.group(1)).map(branch -> new Home(group, branch, name.group(2))).orElse(null)
        : null;
  }

  Optional<GroupModel> root() {
    return unfiltered(() -> find(null, ROOT));
  }

  private GroupModel ensure(@Nullable GroupModel parent, String name) {
    return unfiltered(
        () ->
            find(parent, name).orElseGet(() -> session.groups().createGroup(realm, name, parent)));
  }

  private Optional<GroupModel> find(@Nullable GroupModel parent, String name) {
    return Optional.ofNullable(session.groups().getGroupByName(realm, parent, name));
  }

  /** What is there does not depend on who asks, whom Keycloak would show their own groups only. */
  private <T> T unfiltered(Supplier<T> work) {
    return AdminPermissionsSchema.runWithoutAuthorization(session, work);
  }
}
