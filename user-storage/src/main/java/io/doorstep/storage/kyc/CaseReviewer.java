package io.doorstep.storage.kyc;

import java.util.List;
import java.util.Set;

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

import static java.util.stream.Collectors.toSet;

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
  private final Set<String> openTypes;
  private final boolean openInBranches;

  CaseReviewer(KeycloakSession session, RealmModel realm, UserModel reviewer) {
    this.session = session;
    this.realm = realm;
    this.reviewer = reviewer;
    this.scope = session.getProvider(StaffProvider.class).scope(realm, reviewer);
    List<AccountType> types = session.getProvider(AccountTypeProvider.class).list(realm);
    this.closedTypes = types.stream().filter(this::isClosed).map(AccountType::id).collect(toSet());
    this.openTypes =
        types.stream()
            .map(AccountType::id)
            .filter(type -> !closedTypes.contains(type))
            .collect(toSet());
    this.openInBranches =
        types.stream()
            .filter(type -> type.management().isByBranch())
            .anyMatch(type -> openTypes.contains(type.id()));
  }

  private boolean isClosed(AccountType type) {
    return type.management().isByBranch() && !scope.everywhereTypes().contains(type.id());
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

  /** What their cases consist of. */
  List<CasePart> parts() {
    return isUnlimited()
        ? CasePart.all()
        : CasePart.of(scope.branchIds(), openTypes, openInBranches);
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
