package io.doorstep.storage.schedule;

import java.time.Duration;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Tasks that one of the nodes runs, every so often. */
public final class ClusterSchedule {

  private ClusterSchedule() {}

  /**
   * Adds a task, which first runs an interval after the database has been migrated.
   *
   * @param factory to be asked while it is set up
   */
  public static void add(KeycloakSessionFactory factory, ScheduledTask task, Duration interval) {
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent) {
            start(factory, task, interval.toMillis());
          }
        });
  }

  private static void start(KeycloakSessionFactory factory, ScheduledTask task, long interval) {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session ->
            session
                .getProvider(TimerProvider.class)
                .schedule(new ClusterAwareScheduledTaskRunner(factory, task, interval), interval));
  }
}
