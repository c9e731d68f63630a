package io.doorstep.storage.batch;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.TooManyBatchesException;

/**
 * The places in DOORSTEP_BATCH_SLOT. Counting first and writing then would let two pass that come
 * at once; a primary key does not.
 */
final class BatchSlots {

  private final EntityManager entityManager;

  BatchSlots(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Takes a place for a batch that begins.
   *
   * @param limit how many an owner may have under way
   * @throws TooManyBatchesException if there is none
   */
  void take(RealmModel realm, BatchOwner owner, String batchId, int limit) {
    for (int number : free(realm, owner, limit)) {
      of("BatchSlot.insert", realm, owner)
          .setParameter("number", number)
          .setParameter("batchId", batchId)
          .executeUpdate();
      // databases differ in what they count where somebody else was faster
      if (isTaken(batchId)) {
        return;
      }
    }
    throw new TooManyBatchesException(limit);
  }

  /** In any order, so that of several at once none waits for another's. */
  @SuppressWarnings("unchecked")
  private List<Integer> free(RealmModel realm, BatchOwner owner, int limit) {
    List<Integer> taken = of("BatchSlot.taken", realm, owner).getResultList();
    List<Integer> free =
        IntStream.rangeClosed(1, limit)
            .boxed()
            .filter(number -> !taken.contains(number))
            .collect(Collectors.toList());
    Collections.shuffle(free);
    return free;
  }

  private boolean isTaken(String batchId) {
    return !entityManager
        .createNamedQuery("BatchSlot.ofBatch", Integer.class)
        .setParameter("batchId", batchId)
        .getResultList()
        .isEmpty();
  }

  /** Gives up the place of a batch of which nothing is left to do. */
  void release(String batchId) {
    entityManager
        .createNamedQuery("BatchSlot.release")
        .setParameter("batchId", batchId)
        .executeUpdate();
  }

  private Query of(String query, RealmModel realm, BatchOwner owner) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("ownerRealmId", owner.realmId())
        .setParameter("ownerId", owner.userId());
  }
}
