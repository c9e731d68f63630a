package io.doorstep.storage.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Takes Doorstep's rows away with the realm or user they belong to, in the same transaction. There
 * are no foreign keys into Keycloak's tables, which are Keycloak's to change.
 */
final class RemovalListener implements ProviderEventListener {

  /**
   * Batches first: whoever works on one holds it before its slot, rows and keys, and after it is
   * gone nobody begins. Later they would wait for rows that are gone here, and this for them.
   */
  private static final List<String> OF_REALM =
      List.of(
          "Batch.deleteByRealm",
          "OtpChallenge.deleteByRealm",
          "OtpLock.deleteByRealm",
          "AttemptCounter.deleteByRealm",
          "BudgetCounter.deleteByRealm",
          "Contact.deleteByRealm",
          "FreedContact.deleteByRealm",
          "DataKey.deleteByRealm",
          "UserCode.deleteByRealm",
          "UserCodeSequence.deleteByRealm",
          "DocumentContent.deleteByRealm",
          "Document.deleteByRealm",
          "Account.deleteByRealm",
          "Statistic.deleteByRealm",
          "DailyCount.deleteByRealm",
          "DailyCode.deleteByRealm",
          "KycNumber.deleteByRealm",
          "KycSection.deleteByRealm",
          "KycHistory.deleteByRealm",
          "KycCase.deleteByRealm",
          "Consent.deleteByRealm",
          "Erasure.deleteByRealm",
          "Login.deleteByRealm",
          "Audit.deleteByRealm",
          "AuditChain.deleteByRealm",
          "BatchSlot.deleteByRealm",
          "BatchRow.deleteByRealm",
          "WalletEntry.deleteByRealm",
          "Wallet.deleteByRealm");

  @Override
  public void onEvent(ProviderEvent event) {
    if (event instanceof RealmModel.RealmRemovedEvent removed) {
      EntityManager entityManager = entityManager(removed.getKeycloakSession());
      OF_REALM.forEach(query -> deleteOfRealm(entityManager, query, removed.getRealm()));
    } else if (event instanceof UserModel.UserRemovedEvent removed) {
      UserRows.delete(
          entityManager(removed.getKeycloakSession()),
          removed.getRealm().getId(),
          removed.getUser().getId());
    }
  }

  private static void deleteOfRealm(EntityManager entityManager, String query, RealmModel realm) {
    entityManager.createNamedQuery(query).setParameter("realmId", realm.getId()).executeUpdate();
  }

  private static EntityManager entityManager(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
