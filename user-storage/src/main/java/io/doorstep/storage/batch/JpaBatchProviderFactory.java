package io.doorstep.storage.batch;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Keeps batches in Keycloak's database. Server options {@code
 * --spi-doorstep-batch--doorstep--open-per-owner}: how many batches somebody may have that are not
 * finished, 10 by default, {@code --spi-doorstep-batch--doorstep--retention-days}: how long it is
 * kept what became of their rows, 90 by default, and {@code
 * --spi-doorstep-batch--doorstep--sweep-interval-seconds}: how often older ones are deleted, 3600
 * by default.
 */
public final class JpaBatchProviderFactory implements BatchProviderFactory {

  private static final String ID = "doorstep";
  private static final String OPEN_PER_OWNER = "open-per-owner";
  private static final String RETENTION = "retention-days";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_OPEN_PER_OWNER = 10;
  private static final int DEFAULT_RETENTION_DAYS = 90;
  private static final int DEFAULT_INTERVAL_SECONDS = 3_600;

  private int openPerOwner = DEFAULT_OPEN_PER_OWNER;
  private Duration retention = Duration.ofDays(DEFAULT_RETENTION_DAYS);
  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public BatchProvider create(KeycloakSession session) {
    return new JpaBatchProvider(session, openPerOwner);
  }

  @Override
  public void init(Config.Scope config) {
    openPerOwner = Math.max(1, config.getInt(OPEN_PER_OWNER, DEFAULT_OPEN_PER_OWNER));
    retention = Duration.ofDays(config.getInt(RETENTION, DEFAULT_RETENTION_DAYS));
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new BatchSweeper(retention), sweepInterval);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
