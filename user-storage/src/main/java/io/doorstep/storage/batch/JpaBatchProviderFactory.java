package io.doorstep.storage.batch;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchProviderFactory;

/**
 * Keeps batches in Keycloak's database. Server options {@code
 * --spi-doorstep-batch--doorstep--retention-days}: how long it is kept what became of their rows,
 * 90 by default, and {@code --spi-doorstep-batch--doorstep--sweep-interval-seconds}: how often
 * older ones are deleted, 3600 by default.
 */
public final class JpaBatchProviderFactory implements BatchProviderFactory {

  private static final String ID = "doorstep";
  private static final String RETENTION = "retention-days";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_RETENTION_DAYS = 90;
  private static final int DEFAULT_INTERVAL_SECONDS = 3_600;

  private Duration retention = Duration.ofDays(DEFAULT_RETENTION_DAYS);
  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public BatchProvider create(KeycloakSession session) {
    return new JpaBatchProvider(session);
  }

  @Override
  public void init(Config.Scope config) {
    retention = Duration.ofDays(config.getInt(RETENTION, DEFAULT_RETENTION_DAYS));
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(this::onEvent);
  }

  private void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent migrated) {
      scheduleSweeps(migrated.getFactory());
    }
  }

  private void scheduleSweeps(KeycloakSessionFactory factory) {
    long interval = sweepInterval.toMillis();
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session ->
            session
                .getProvider(TimerProvider.class)
                .schedule(
                    new ClusterAwareScheduledTaskRunner(
                        factory, new BatchSweeper(retention), interval),
                    interval));
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
