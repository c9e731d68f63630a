package io.doorstep.storage.kyc;

import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.staff.StaffProvider;
import io.doorstep.spi.staff.StaffScope;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AccountEntity;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases somebody reviews: those of accounts that are at home in a branch only if they work
 * for that branch, all others in any case.
 */
final class CaseReviewer {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel reviewer;
  private final StaffScope scope;
  private final Set<String> closedTypes;

  CaseReviewer(KeycloakSession session, RealmModel realm, UserModel reviewer) {
    this.session = session;
    this.realm = realm;
    this.reviewer = reviewer;
    this.scope = session.getProvider(StaffProvider.class).scope(realm, reviewer);
    this.closedTypes =
        session.getProvider(AccountTypeProvider.class).list(realm).stream()
            .filter(type -> type.management().isByBranch())
            .map(AccountType::id)
            .filter(type -> !scope.everywhereTypes().contains(type))
            .collect(Collectors.toSet());
  }

  KeycloakSession session() {
    return session;
  }

  RealmModel realm() {
    return realm;
  }

  UserModel reviewer() {
    return reviewer;
  }

  /** Whether every case is theirs. */
  boolean isUnlimited() {
    return scope.all() || closedTypes.isEmpty();
  }

  /** Ids of account types that are theirs in their branches only. */
  Set<String> closedTypes() {
    return closedTypes;
  }

  Set<String> branchIds() {
    return scope.branchIds();
  }

  /** What is not known yet of an account from an older version is nobody's. */
  boolean reaches(String userId) {
    return isUnlimited()
        || new AccountTable(session, realm.getId()).find(userId).filter(this::reaches).isPresent();
  }

  private boolean reaches(AccountEntity account) {
    if (AccountEntity.UNSETTLED.equals(account.getStatus())) {
      return false;
    }
    @Nullable String type = account.getAccountType();
    @Nullable String branchId = account.getBranchId();
    return type == null
        || !closedTypes.contains(type)
        || (branchId != null && scope.branchIds().contains(branchId));
  }
}
