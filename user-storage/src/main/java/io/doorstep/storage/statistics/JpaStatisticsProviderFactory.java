package io.doorstep.storage.statistics;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.onboarding.StatisticsProvider;
import io.doorstep.spi.onboarding.StatisticsProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Keeps counters in Keycloak's database. Server option {@code
 * --spi-doorstep-statistics--doorstep--repair-interval-seconds}: how often they are compared with
 * the accounts, daily by default.
 */
public final class JpaStatisticsProviderFactory implements StatisticsProviderFactory {

  private static final int A_DAY_IN_SECONDS = 86_400;

  private Duration repairInterval = Duration.ofDays(1);

  @Override
  public StatisticsProvider create(KeycloakSession session) {
    return new JpaStatisticsProvider(
        session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public void init(Config.Scope config) {
    repairInterval = Duration.ofSeconds(config.getInt("repair-interval-seconds", A_DAY_IN_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new StatisticsRepair(), repairInterval);
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void close() {}
}
