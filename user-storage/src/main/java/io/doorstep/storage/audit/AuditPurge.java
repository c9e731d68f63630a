package io.doorstep.storage.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditChanges;
import io.doorstep.storage.jpa.entity.AuditChainEntity;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.jboss.logging.Logger;

/**
 * Takes the oldest rows of a chain away, the one way in which rows go. The chain keeps the seal of
 * the last of them, so that the rows that stay can still be verified from there, and the act is on
 * record itself. Rows that are not as they were written stay, for somebody to look at.
 */
final class AuditPurge {

  private static final Logger LOGGER = Logger.getLogger(AuditPurge.class);

  private final KeycloakSession session;
  private final EntityManager entityManager;

  AuditPurge(KeycloakSession session) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  /**
   * Purges a batch.
   *
   * @return how many rows went
   */
  int purge(String realmId, int chain, Instant before) {
    Optional<AuditChainEntity> taken = new AuditChains(session).takeIfFree(realmId, chain);
    if (taken.isEmpty()) {
      return 0; // being written to; the next run comes
    }
    AuditChainEntity end = taken.get();
    AuditSeal seal = new AuditSeal(session);
    if (!seal.of(end).map(expected -> AuditSeal.equal(expected, end.getHmac())).orElse(false)) {
      LOGGER.errorf("The audit trail of realm %s is broken; nothing of it is purged", realmId);
      return 0;
    }
    ChainWalk walk = walkOverOld(seal, end, before);
    long first = end.getPurgedSequence() + 1;
    int purged = (int) (walk.sequence() - end.getPurgedSequence());
    if (purged > 0) {
      end.setPurgedSequence(walk.sequence());
      end.setPurgedHmac(walk.hmac());
      end.setKeyId(seal.keyId());
      end.setHmac(seal.of(end).orElseThrow());
      entityManager
          .createNamedQuery("Audit.purge")
          .setParameter("realmId", realmId)
          .setParameter("chain", chain)
          .setParameter("sequence", walk.sequence())
          .executeUpdate();
      record(realmId, chain, first, walk.sequence());
    }
    return purged;
  }

  private ChainWalk walkOverOld(AuditSeal seal, AuditChainEntity end, Instant before) {
    ChainWalk walk = new ChainWalk(end);
    List<AuditEntity> rows =
        entityManager
            .createNamedQuery("Audit.of", AuditEntity.class)
            .setParameter("realmId", end.getRealmId())
            .setParameter("chain", end.getChain())
            .setParameter("sequence", end.getPurgedSequence())
            .setMaxResults(AuditVerifier.BATCH_SIZE)
            .getResultList();
    for (AuditEntity row : rows) {
      if (row.getHappenedAt() >= before.toEpochMilli()) {
        break;
      }
      if (walk.step(seal, row).isPresent()) {
        LOGGER.errorf(
            "The audit trail of realm %s is broken; it is purged no further", end.getRealmId());
        break;
      }
    }
    return walk;
  }

  private void record(String realmId, int chain, long first, long last) {
    AuditAct act =
        new AuditAct(
            Instant.ofEpochMilli(Time.currentTimeMillis()),
            AuditActor.system(),
            "purge",
            "audit",
            null,
            null,
            new AuditChanges(Map.of("chain", chain, "first", first, "last", last), Map.of()));
    AuditWriter.of(session).add(realmId, () -> act);
  }
}
