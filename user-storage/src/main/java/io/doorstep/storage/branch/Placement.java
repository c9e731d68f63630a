package io.doorstep.storage.branch;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.branch.BranchDetails;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.usercode.UserCodeProvider;
import io.doorstep.storage.branch.BranchGroups.Home;
import org.jspecify.annotations.Nullable;

/** Sees to it that an account is at home where it belongs, and there alone. */
public final class Placement {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final BranchGroups groups;
  private final BranchPermissions permissions;

  public Placement(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.groups = new BranchGroups(session, realm);
    this.permissions = new BranchPermissions(session, realm);
  }

  /**
   * The type that an account has been put among, by a group of that type. So does who creates an
   * account through Keycloak's own admin API.
   */
  public Optional<AccountType> typeByGroup(UserModel user, List<AccountType> types) {
    Set<String> homes = groups.homesOf(user).map(Home::typeId).collect(Collectors.toSet());
    Set<String> paths =
        groups.groupsOf(user).map(KeycloakModelUtils::buildGroupPath).collect(Collectors.toSet());
    return types.stream()
        .filter(
            type ->
                type.management().isByBranch()
                    ? homes.contains(type.id())
                    : type.grants().group() != null && paths.contains(type.grants().group()))
        .findFirst();
  }

  /**
   * Puts an account where it belongs: into the branch that it has been put into last, or else stays
   * in, or else begins in.
   *
   * @param outOfReach whether nobody but admins of the realm may manage it: then it is in no group
   *     that staff manage
   * @param before id of the branch where it was at home; null for none
   * @return id of the branch where it is at home; null for none
   */
  public @Nullable String place(
      UserModel user, @Nullable AccountType type, boolean outOfReach, @Nullable String before) {
    List<Home> homes = groups.homesOf(user).toList();
    @Nullable GroupModel branch =
        type != null && type.management().isByBranch() ? branch(type, homes, before) : null;
    @Nullable GroupModel home =
        type == null || branch == null || outOfReach ? null : permissions.ensureHome(branch, type);
    if (home != null) {
      join(user, home);
    }
    homes.stream()
        .map(Home::group)
        .filter(group -> home == null || !group.getId().equals(home.getId()))
        .forEach(user::leaveGroup);
    if (type != null) {
      placeInTypeGroup(user, type, outOfReach);
      giveOwnBranch(user, type);
    }
    placeAmongEverywhereStaff(user);
    return branch == null ? null : branch.getId();
  }

  /** Joining what one is in already would drop the user from Keycloak's cache. */
  private void join(UserModel user, GroupModel group) {
    if (groups.groupsOf(user).noneMatch(present -> present.getId().equals(group.getId()))) {
      user.joinGroup(group);
    }
  }

  private @Nullable GroupModel branch(AccountType type, List<Home> homes, @Nullable String before) {
    Comparator<Home> newFirst =
        Comparator.comparing((Home home) -> home.branch().getId().equals(before))
            .thenComparing(home -> !home.typeId().equals(type.id()))
            .thenComparing(home -> home.branch().getName());
    return homes.stream()
        .min(newFirst)
        .map(Home::branch)
        .or(() -> Optional.ofNullable(before).flatMap(groups::byId))
        .or(() -> Optional.ofNullable(type.management().defaultBranch()).flatMap(groups::byCode))
        .orElse(null);
  }

  /** The group of a type that is managed everywhere is what its managers' permission is for. */
  private void placeInTypeGroup(UserModel user, AccountType type, boolean outOfReach) {
    if (type.management().isByBranch()) {
      return;
    }
    boolean leaves = outOfReach && !type.management().everywhereManagers().isEmpty();
    TypeGroup.of(session, realm, type.grants())
        .ifPresent(
            group -> {
              if (leaves) {
                user.leaveGroup(group);
              } else {
                join(user, group);
              }
            });
  }

  private void giveOwnBranch(UserModel user, AccountType type) {
    @Nullable String code = user.getFirstAttribute(UserCodeProvider.USER_CODE_ATTRIBUTE);
    if (!type.management().ownBranch() || code == null) {
      return;
    }
    KeycloakBranchProvider branches = new KeycloakBranchProvider(session);
    GroupModel branch =
        groups
            .byCode(code)
            .orElseGet(() -> branches.make(realm, code, new BranchDetails(nameOf(user), "", "")));
    join(user, groups.ensureStaff(branch));
  }

  private static String nameOf(UserModel user) {
    String first = Objects.requireNonNullElse(user.getFirstName(), "");
    String last = Objects.requireNonNullElse(user.getLastName(), "");
    return (first + " " + last).strip();
  }

  /** Follows the role, so that Keycloak's admin permissions need to look at groups only. */
  private void placeAmongEverywhereStaff(UserModel user) {
    Set<String> roles =
        session.getProvider(AccountTypeProvider.class).list(realm).stream()
            .map(AccountType::management)
            .filter(AccountType.Management::isByBranch)
            .flatMap(management -> management.everywhereManagers().stream())
            .collect(Collectors.toSet());
    boolean isStaff =
        roles.stream().map(realm::getRole).filter(Objects::nonNull).anyMatch(user::hasRole);
    if (isStaff) {
      join(user, groups.ensureEverywhereStaff());
    } else {
      groups.groupsOf(user).filter(BranchGroups::isEverywhereStaff).forEach(user::leaveGroup);
    }
  }
}
