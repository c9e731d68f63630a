package io.doorstep.storage.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.throttle.StoreBusyException;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/**
 * The chains of a realm. One row for all of a realm would have every act wait for every other; of
 * several, whoever writes takes one that nobody else is writing to, and waits only if there is
 * none.
 */
final class AuditChains {

  /** How many can write at once in a realm. All of them are there, or none: a missing one shows. */
  static final int COUNT = 16;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final KeycloakSession session;
  private final EntityManager entityManager;

  AuditChains(KeycloakSession session) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  /**
   * Takes a chain until the end of the transaction.
   *
   * @throws StoreBusyException if none was to be had in time
   */
  AuditChainEntity take(String realmId) {
    if (!areThere(realmId)) {
      make(realmId);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<AuditChainEntity> free = free(query("AuditChain.list", realmId));
      if (free.isPresent()) {
        return free.get();
      }
      // asked again rather than waited for, which might be a wait in a circle
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new StoreBusyException(new IllegalStateException("Every chain is being written to"));
  }

  /** Takes a certain chain, unless somebody else has it. */
  Optional<AuditChainEntity> takeIfFree(String realmId, int chain) {
    return free(query("AuditChain.find", realmId).setParameter("chain", chain));
  }

  private static Optional<AuditChainEntity> free(TypedQuery<AuditChainEntity> query) {
    return query
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<AuditChainEntity> list(String realmId) {
    return query("AuditChain.list", realmId).getResultList();
  }

  private TypedQuery<AuditChainEntity> query(String name, String realmId) {
    return entityManager
        .createNamedQuery(name, AuditChainEntity.class)
        .setParameter("realmId", realmId);
  }

  /**
   * Asked without a lock, since to MariaDB and MySQL a lock on no row is one on the gap where the
   * rows are to come, and without the rows themselves, which may be others' before they are locked.
   */
  private boolean areThere(String realmId) {
    return entityManager
        .createNamedQuery("AuditChain.any", Integer.class)
        .setParameter("realmId", realmId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** In a transaction of its own: of several that meet here, all go on with the same chains. */
  private void make(String realmId) {
    OwnTransaction.call(
        session.getKeycloakSessionFactory(),
        realmId,
        nested -> new AuditChains(nested).insertIfNone(realmId, new AuditSeal(nested)));
  }

  private boolean insertIfNone(String realmId, AuditSeal seal) {
    boolean none = list(realmId).isEmpty();
    for (int chain = 0; none && chain < COUNT; chain++) {
      entityManager
          .createNamedQuery("AuditChain.insert")
          .setParameter("id", KeycloakModelUtils.generateId())
          .setParameter("realmId", realmId)
          .setParameter("chain", chain)
          .setParameter("keyId", seal.keyId())
          .setParameter("hmac", seal.ofEmptyChain(realmId, chain))
          .executeUpdate();
    }
    return none;
  }
}
