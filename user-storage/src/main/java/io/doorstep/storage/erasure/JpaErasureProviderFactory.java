package io.doorstep.storage.erasure;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.erasure.ErasureProvider;
import io.doorstep.spi.erasure.ErasureProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Keeps wishes to be erased in Keycloak's database and fulfils them. Server option {@code
 * --spi-doorstep-erasure--doorstep--sweep-interval-seconds}: how often that is, 300 by default.
 */
public final class JpaErasureProviderFactory implements ErasureProviderFactory {

  private static final String ID = "doorstep";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 300;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public ErasureProvider create(KeycloakSession session) {
    return new JpaErasureProvider(session);
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new ErasureSweeper(), sweepInterval);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
