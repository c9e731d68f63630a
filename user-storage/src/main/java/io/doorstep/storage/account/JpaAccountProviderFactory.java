package io.doorstep.storage.account;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.account.AccountProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Lists accounts from Keycloak's database and purges deleted ones. Server option {@code
 * --spi-doorstep-account--doorstep--sweep-interval-seconds}: how often that is, 300 by default.
 */
public final class JpaAccountProviderFactory implements AccountProviderFactory {

  private static final String ID = "doorstep";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 300;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public AccountProvider create(KeycloakSession session) {
    return new JpaAccountProvider(session);
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new DeletedAccountSweeper(), sweepInterval);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void close() {}
}
