package io.doorstep.storage.staff;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.staff.ManagedAccount;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.branch.StaffGroups;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.jspecify.annotations.Nullable;

/** Who manages whom, by what account types say of it and by the branches somebody works for. */
final class ConfiguredStaffProvider implements StaffProvider {

  private final KeycloakSession session;

  ConfiguredStaffProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public StaffScope scope(RealmModel realm, UserModel staff) {
    // whoever asks, Keycloak would show them only the groups that they manage
    return AdminPermissionsSchema.runWithoutAuthorization(session, () -> read(realm, staff));
  }

  private StaffScope read(RealmModel realm, UserModel staff) {
    if (administers(realm, staff)) {
      return StaffScope.ALL;
    }
    Set<String> everywhere = new HashSet<>();
    Set<String> byBranch = new HashSet<>();
    for (AccountType type : session.getProvider(AccountTypeProvider.class).list(realm)) {
      if (hasOneOf(realm, staff, type.management().everywhereManagers())) {
        everywhere.add(type.id());
      } else if (hasOneOf(realm, staff, type.management().managers())) {
        byBranch.add(type.id());
      }
    }
    Set<String> branches =
        new StaffGroups(session, realm)
            .branchesOf(staff)
            .map(GroupModel::getId)
            .collect(Collectors.toSet());
    return new StaffScope(everywhere, byBranch, branches, false);
  }

  private static boolean administers(RealmModel realm, UserModel staff) {
    return Stream.of(
            realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID),
            realm.getMasterAdminClient())
        .filter(Objects::nonNull)
        .map(ConfiguredStaffProvider::manageUsers)
        .filter(Objects::nonNull)
        .anyMatch(staff::hasRole);
  }

  private static @Nullable RoleModel manageUsers(ClientModel client) {
    return client.getRole(AdminRoles.MANAGE_USERS);
  }

  private static boolean hasOneOf(RealmModel realm, UserModel user, Set<String> roles) {
    return roles.stream().map(realm::getRole).filter(Objects::nonNull).anyMatch(user::hasRole);
  }

  @Override
  public Optional<ManagedAccount> find(RealmModel realm, StaffScope scope, String userId) {
    return new AccountTable(session, realm.getId())
        .find(userId)
        .map(ConfiguredStaffProvider::account)
        .filter(scope::reaches);
  }

  private static ManagedAccount account(AccountEntity row) {
    return new ManagedAccount(
        row.getUserId(),
        row.getAccountType(),
        row.getBranchId(),
        AccountStatus.ofKey(row.getStatus()).orElse(AccountStatus.DISABLED),
        row.isOutOfReach());
  }

  @Override
  public boolean mayRunBranches(RealmModel realm, UserModel staff, StaffScope scope) {
    if (scope.all()) {
      return true;
    }
    AccountTypeProvider types = session.getProvider(AccountTypeProvider.class);
    boolean hasOwn =
        types.of(realm, staff).filter(type -> type.management().ownBranch()).isPresent();
    return !hasOwn
        && types.list(realm).stream()
            .filter(type -> type.management().isByBranch())
            .anyMatch(
                type ->
                    scope.branchTypes().contains(type.id())
                        || scope.everywhereTypes().contains(type.id()));
  }

  @Override
  public boolean mayCreate(
      RealmModel realm,
      UserModel staff,
      StaffScope scope,
      AccountType type,
      @Nullable String branchId) {
    return scope.all()
        || (scope.reaches(type.id(), branchId)
            && (type.creation().isOpen() || hasOneOf(realm, staff, type.creation().creators())));
  }

  @Override
  public void close() {}
}
