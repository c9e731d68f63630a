package io.doorstep.storage.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.timer.ScheduledTask;

import org.jboss.logging.Logger;

/** Purges what realms no longer keep, a batch in a transaction. */
final class AuditSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(AuditSweeper.class);

  private static final int BATCHES_PER_RUN = 100;

  @Override
  public void run(KeycloakSession session) {
    List<RealmModel> realms = session.realms().getRealmsStream().toList();
    for (RealmModel realm : realms) {
      Optional<Duration> retention = AuditRetention.of(realm);
      Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
      retention.ifPresent(
          kept -> purge(session.getKeycloakSessionFactory(), realm.getId(), now.minus(kept)));
    }
  }

  private static void purge(KeycloakSessionFactory factory, String realmId, Instant before) {
    for (int chain = 0; chain < AuditChains.COUNT; chain++) {
      int number = chain;
      try {
        int purged = AuditVerifier.BATCH_SIZE;
        for (int i = 0; i < BATCHES_PER_RUN && purged == AuditVerifier.BATCH_SIZE; i++) {
          purged =
              OwnTransaction.call(
                  factory,
                  realmId,
                  nested -> new AuditPurge(nested).purge(realmId, number, before));
        }
      } catch (RuntimeException e) {
        LOGGER.warnf(e, "Chain %d of realm %s is left to the next run", number, realmId);
      }
    }
  }
}
