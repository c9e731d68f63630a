package io.doorstep.authenticators.otp;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.throttle.StoreBusyException;
import io.doorstep.spi.throttle.ThrottleProvider;

/**
 * Writes to the stores in transactions of their own, committed when a method returns, so that
 * neither an error of the caller nor a rolled-back request takes a count back.
 */
final class OtpLedger {

  /** What can be written within one transaction. */
  record Stores(
      RealmModel realm, OtpStoreProvider challenges, ThrottleProvider throttle, Runnable undo) {

    /** Nothing of this transaction is to stay. */
    void rollBack() {
      undo.run();
    }
  }

  /** Work within one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Stores stores);
  }

  private static final RetryPolicy<Object> WHEN_BUSY =
      RetryPolicy.builder()
          .handle(StoreBusyException.class)
          .withMaxRetries(5)
          .withDelay(Duration.ofMillis(10), Duration.ofMillis(100))
          .build();

  private final KeycloakSession session;

  OtpLedger(KeycloakSession session) {
    this.session = session;
  }

  /**
   * Runs the work and commits it.
   *
   * @param work runs again if rows were held by others for too long, so it must leave nothing
   *     behind but what it writes to the stores
   */
  <T> T commit(Work<T> work) {
    return Failsafe.with(WHEN_BUSY).get(() -> commitOnce(work));
  }

  private <T> T commitOnce(Work<T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own -> work.in(storesOf(own)),
        "one-time code");
  }

  private static Stores storesOf(KeycloakSession own) {
    return new Stores(
        own.getContext().getRealm(),
        own.getProvider(OtpStoreProvider.class),
        own.getProvider(ThrottleProvider.class),
        own.getTransactionManager()::setRollbackOnly);
  }
}
