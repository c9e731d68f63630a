package io.doorstep.storage.batch;

import java.time.Duration;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.storage.jpa.entity.BatchEntity;
import org.jboss.logging.Logger;

/** Deletes batches that were finished long ago; the accounts stay. */
final class BatchSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(BatchSweeper.class);

  private static final int BATCH_SIZE = 100;

  private final Duration retention;

  BatchSweeper(Duration retention) {
    this.retention = retention;
  }

  @Override
  public void run(KeycloakSession session) {
    List<BatchEntity> expired =
        entityManager(session)
            .createNamedQuery("Batch.expired", BatchEntity.class)
            .setParameter("before", Time.currentTimeMillis() - retention.toMillis())
            .setMaxResults(BATCH_SIZE)
            .getResultList();
    for (BatchEntity batch : expired) {
      try {
        KeycloakModelUtils.runJobInTransaction(
            session.getKeycloakSessionFactory(), own -> delete(own, batch));
        LOGGER.debugf("Deleted batch %s, which was finished long ago", batch.getId());
      } catch (RuntimeException e) {
        LOGGER.warnf(e, "Batch %s is left to the next sweep", batch.getId());
      }
    }
  }

  private static void delete(KeycloakSession session, BatchEntity batch) {
    RealmModel realm = session.realms().getRealm(batch.getRealmId());
    session.getContext().setRealm(realm);
    new BatchCipher(session.getProvider(EncryptionProvider.class), batch).eraseErrors();
    EntityManager entityManager = entityManager(session);
    entityManager
        .createNamedQuery("BatchRow.delete")
        .setParameter("batchId", batch.getId())
        .executeUpdate();
    entityManager
        .createNamedQuery("Batch.delete")
        .setParameter("id", batch.getId())
        .executeUpdate();
  }

  private static EntityManager entityManager(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
