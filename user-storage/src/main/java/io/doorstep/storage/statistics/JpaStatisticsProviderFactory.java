package io.doorstep.storage.statistics;

import java.time.Duration;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

import io.doorstep.spi.onboarding.StatisticsProvider;
import io.doorstep.spi.onboarding.StatisticsProviderFactory;

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
    factory.register(this::onEvent);
  }

  private void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent migrated) {
      KeycloakSessionFactory factory = migrated.getFactory();
      long interval = repairInterval.toMillis();
      try (KeycloakSession session = factory.create()) {
        session
            .getProvider(TimerProvider.class)
            .schedule(
                new ClusterAwareScheduledTaskRunner(factory, new StatisticsRepair(), interval),
                interval);
      }
    }
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void close() {}
}
