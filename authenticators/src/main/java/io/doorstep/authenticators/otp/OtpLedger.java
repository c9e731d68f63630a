package io.doorstep.authenticators.otp;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.figures.FiguresProvider;
import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.throttle.OwnTransaction;
import io.doorstep.spi.throttle.ThrottleProvider;

/**
 * Writes to the stores in transactions of their own, committed when a method returns, so that
 * neither an error of the caller nor a rolled-back request takes a count back.
 */
final class OtpLedger {

  /** What can be written within one transaction. */
  record Stores(
      RealmModel realm,
      OtpStoreProvider challenges,
      ThrottleProvider throttle,
      FiguresProvider figures,
      Runnable undo) {

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
    return OwnTransaction.commit(session, "one-time code", own -> work.in(storesOf(own)));
  }

  private static Stores storesOf(KeycloakSession own) {
    return new Stores(
        own.getContext().getRealm(),
        own.getProvider(OtpStoreProvider.class),
        own.getProvider(ThrottleProvider.class),
        own.getProvider(FiguresProvider.class),
        own.getTransactionManager()::setRollbackOnly);
  }
}
