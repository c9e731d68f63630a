package io.doorstep.storage.branch;

import java.util.LinkedHashSet;
import java.util.Set;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountType.Management;

/**
 * What account types say of who manages them, told to Keycloak's own admin API and console. An
 * account at home in a branch is managed by who has a managing role and works for that branch;
 * others, who have a group of their type, by who has a managing role.
 */
final class BranchPermissions {

  private static final String PREFIX = "doorstep: ";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final BranchGroups groups;
  private final AdminPermissions permissions;

  BranchPermissions(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.groups = new BranchGroups(session, realm);
    this.permissions = new AdminPermissions(session, realm);
  }

  /** Who manages accounts of the type by their role, and those of the type's own group. */
  void ofType(AccountType type) {
    Management management = type.management();
    Set<String> managers = new LinkedHashSet<>(management.managers());
    managers.addAll(management.everywhereManagers());
    if (managers.isEmpty()) {
      return;
    }
    permissions.rolePolicy(managersOf(type), managers);
    if (!management.isByBranch()) {
      TypeGroup.of(session, realm, type.grants())
          .ifPresent(group -> permissions.permission(PREFIX + type.id(), group, managersOf(type)));
    }
  }

  /** Who works for the branch. */
  void ofBranch(GroupModel branch) {
    permissions.groupPolicy(
        staffOf(branch.getName()), groups.ensureStaff(branch), groups.ensureEverywhereStaff());
  }

  /** The home of a type in a branch, which is made with its permission. */
  GroupModel ensureHome(GroupModel branch, AccountType type) {
    return groups.home(branch, type.id()).orElseGet(() -> makeHome(branch, type));
  }

  GroupModel makeHome(GroupModel branch, AccountType type) {
    GroupModel home = groups.ensureHome(branch, type.id());
    ofType(type);
    ofBranch(branch);
    permissions.permission(
        PREFIX + home.getName(), home, managersOf(type), staffOf(branch.getName()));
    return home;
  }

  /** Takes away what is left of a branch that is gone; Keycloak does so with its groups' own. */
  void forget(String code) {
    permissions.remove(staffOf(code));
  }

  private static String managersOf(AccountType type) {
    return PREFIX + "managers of " + type.id();
  }

  private static String staffOf(String code) {
    return PREFIX + "staff of " + code;
  }
}
