package io.doorstep.storage.kyc;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;

/**
 * Hides users' cases and shows them again, as they were. Each is one statement that raises the
 * case's version, so whoever is at work on the case meanwhile fails with what they do.
 */
final class CaseDeletion {

  private final EntityManager entityManager;
  private final String realmId;

  CaseDeletion(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  /**
   * Hides the user's case.
   *
   * @return false if there is none, or it is hidden already
   */
  boolean delete(String userId, String actorId) {
    return ofUser("KycCase.markDeleted", userId)
            .setParameter("deletedBy", actorId)
            .setParameter("now", Time.currentTimeMillis())
            .executeUpdate()
        == 1;
  }

  /**
   * Shows the user's case again.
   *
   * @return false if there is none that is hidden
   */
  boolean restore(String userId) {
    return ofUser("KycCase.restore", userId).executeUpdate() == 1;
  }

  private Query ofUser(String query, String userId) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realmId)
        .setParameter("userId", userId);
  }
}
