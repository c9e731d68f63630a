package io.doorstep.spi.throttle;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.utils.KeycloakModelUtils;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;

/**
 * Work in a transaction of its own, committed when it returns, so that neither an error of the
 * caller nor a rolled-back request takes a count back.
 */
public final class OwnTransaction {

  private static final RetryPolicy<Object> WHEN_BUSY =
      RetryPolicy.builder()
          .handle(StoreBusyException.class)
          // MariaDB and MySQL break off one of two that make rows side by side, at once
          .withMaxRetries(20)
          .withMaxDuration(Duration.ofSeconds(10))
          .withDelay(Duration.ofMillis(10), Duration.ofMillis(100))
          .build();

  private OwnTransaction() {}

  /**
   * Runs the work and commits it.
   *
   * @param name for Keycloak's tracing
   * @param work runs again if rows were held by others for too long, so it must leave nothing
   *     behind but what it writes through its session
   */
  public static <T> T commit(
      KeycloakSession session, String name, KeycloakSessionTaskWithResult<T> work) {
    return Failsafe.with(WHEN_BUSY)
        .get(
            () ->
                KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(), session.getContext(), work, name));
  }
}
