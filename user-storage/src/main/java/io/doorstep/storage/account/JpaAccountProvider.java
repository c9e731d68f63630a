package io.doorstep.storage.account;

import java.util.Set;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.account.AccountPage;
import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.account.AccountQuery;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.staff.AccountStatus;
import io.doorstep.spi.staff.StaffScope;
import io.doorstep.storage.jpa.entity.AccountEntity;

/** Accounts by their rows. */
final class JpaAccountProvider implements AccountProvider {

  private final KeycloakSession session;

  JpaAccountProvider(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public AccountPage list(RealmModel realm, StaffScope scope, AccountQuery query) {
    return new AccountList(entityManager(), realm.getId()).page(scope, query);
  }

  @Override
  public boolean delete(RealmModel realm, UserModel user, String deletedBy) {
    AccountEntity row = table(realm).lock(user.getId());
    if (row.getDeletedAt() > 0) {
      return false;
    }
    row.setDeletedAt(Time.currentTimeMillis());
    row.setDeletedBy(deletedBy);
    row.setEnabledBefore(user.isEnabled());
    if (session.getProvider(CaseProvider.class).policy().retention().deletedFreeContacts()) {
      new FreedContacts(session, realm).putAside(user);
    }
    session.getProvider(OnboardingProvider.class).settle(realm, user);
    return true;
  }

  @Override
  public Set<String> takenSince(RealmModel realm, UserModel user) {
    return new FreedContacts(session, realm).taken(user);
  }

  @Override
  public boolean restore(RealmModel realm, UserModel user) {
    AccountEntity row = table(realm).lock(user.getId());
    if (row.getDeletedAt() == 0) {
      return false;
    }
    row.setDeletedAt(0);
    row.setDeletedBy(null);
    new FreedContacts(session, realm).giveBack(user);
    user.setEnabled(row.isEnabledBefore());
    session.getProvider(OnboardingProvider.class).settle(realm, user);
    // whether a name is another's by now the database says here, and not when all is done
    entityManager().flush();
    return true;
  }

  /** The row is read anew under its lock: the user may come from a cache. */
  @Override
  public boolean takeForApproval(RealmModel realm, UserModel user) {
    AccountEntity row = table(realm).lock(user.getId());
    entityManager().refresh(row);
    return AccountStatus.AWAITING_APPROVAL.key().equals(row.getStatus());
  }

  @Override
  public boolean isDeleted(RealmModel realm, UserModel user) {
    return table(realm).find(user.getId()).filter(row -> row.getDeletedAt() > 0).isPresent();
  }

  private AccountTable table(RealmModel realm) {
    return new AccountTable(entityManager(), realm.getId());
  }

  private EntityManager entityManager() {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  @Override
  public void close() {}
}
