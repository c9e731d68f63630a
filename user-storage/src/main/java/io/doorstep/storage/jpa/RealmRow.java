package io.doorstep.storage.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Keycloak's row of a realm. Keycloak locks it before it removes the realm, and then takes what
 * there is of it away, table by table.
 */
public final class RealmRow {

  private RealmRow() {}

  /**
   * Locks the row, so that the realm stays until the transaction ends. Not shared, for then a
   * removal, or a change of the realm, would wait for as long as such locks overlap.
   *
   * @return whether the realm is there, as all that is committed says
   */
  public static boolean hold(EntityManager entityManager, String realmId) {
    return entityManager
        .createQuery("select r.id from RealmEntity r where r.id = :id", String.class)
        .setParameter("id", realmId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findAny()
        .isPresent();
  }
}
