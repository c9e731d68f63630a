package io.doorstep.storage.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.onboarding.AccountType;
import io.doorstep.spi.onboarding.AccountTypeProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.branch.Placement;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.staff.Reach;
import org.jspecify.annotations.Nullable;

/** Puts an account where it belongs, and writes into its row what staff find it by. */
final class AccountRow {

  private static final int MAX_NAME_LENGTH = 255;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AccountTypeProvider types;

  AccountRow(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
    this.types = session.getProvider(AccountTypeProvider.class);
  }

  /** Two who move an account at once wait for each other, so that it ends in one place. */
  void settle(UserModel user) {
    AccountEntity row = new AccountTable(session, realm.getId()).lock(user.getId());
    Placement placement = new Placement(session, realm);
    assignTypeOfGroup(user, placement);
    @Nullable AccountType type = types.of(realm, user).orElse(null);
    boolean outOfReach = new Reach(session, realm).isBeyond(user, type);
    moveTo(placement.place(user, type, outOfReach, row.getBranchId()), row);
    row.setAccountType(type == null ? null : type.id());
    row.setOutOfReach(outOfReach);
    AccountStatus status = status(user, type, row);
    row.setStatus(status.key());
    if (!status.mayLogIn() && user.isEnabled()) {
      // whoever enabled it, and however: what keeps it from logging in still holds
      user.setEnabled(false);
    }
    row.setKycLevel(level(user));
    row.setSortName(sortName(user));
    row.setCreatedAt(Objects.requireNonNullElse(user.getCreatedTimestamp(), 0L));
  }

  /**
   * The case goes with its account. Logins stay where they were, but for those of before the
   * account was anywhere: whoever registers in a browser is logged in before all is settled.
   */
  private void moveTo(@Nullable String branchId, AccountEntity row) {
    if (Objects.equals(branchId, row.getBranchId())) {
      return;
    }
    row.setBranchId(branchId);
    move("KycCase.move", row);
    if (AccountEntity.UNSETTLED.equals(row.getStatus())) {
      move("Login.place", row);
    }
  }

  private void move(String query, AccountEntity row) {
    session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createNamedQuery(query)
        .setParameter("branchId", row.getBranchId())
        .setParameter("realmId", realm.getId())
        .setParameter("userId", row.getUserId())
        .executeUpdate();
  }

  /** Whoever has no type yet and has been put into the group of one is of that type. */
  private void assignTypeOfGroup(UserModel user, Placement placement) {
    if (user.getFirstAttribute(AccountTypeProvider.ACCOUNT_TYPE_ATTRIBUTE) == null) {
      List<AccountType> all = types.list(realm);
      placement.typeByGroup(user, all).ifPresent(type -> types.assign(realm, user, type));
    }
  }

  private static AccountStatus status(
      UserModel user, @Nullable AccountType type, AccountEntity row) {
    if (row.getDeletedAt() > 0) {
      return AccountStatus.DELETED;
    }
    if (type != null && type.creation().approvalRequired()) {
      @Nullable String approval = user.getFirstAttribute(OnboardingProvider.APPROVAL_ATTRIBUTE);
      if (OnboardingProvider.REJECTED.equals(approval)) {
        return AccountStatus.REJECTED;
      }
      if (!OnboardingProvider.APPROVED.equals(approval)) {
        return AccountStatus.AWAITING_APPROVAL;
      }
    }
    return user.isEnabled() ? AccountStatus.ACTIVE : AccountStatus.DISABLED;
  }

  /** The mirror of the case's level; what counts where it matters is the case. */
  private static int level(UserModel user) {
    @Nullable String level = user.getFirstAttribute(CaseProvider.LEVEL_ATTRIBUTE);
    try {
      return level == null ? 0 : Integer.parseInt(level);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String sortName(UserModel user) {
    String first = Objects.requireNonNullElse(user.getFirstName(), "");
    String last = Objects.requireNonNullElse(user.getLastName(), "");
    String name =
        Optional.of((first + " " + last).strip())
            .filter(StringUtil::isNotBlank)
            .orElseGet(user::getUsername)
            .toLowerCase(Locale.ROOT);
    return name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
  }
}
