package io.doorstep.rest.service;

import java.util.function.Function;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchWork;
import org.jspecify.annotations.Nullable;

/** A transaction of the work on a batch, in its realm and with nobody's request around it. */
final class BatchSession {

  private final KeycloakSession session;
  private final RealmModel realm;
  private @Nullable Staff staff;

  private BatchSession(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /** The realm was removed, and its batches with it. */
  static final class RealmGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RealmGoneException() {
      super("The realm is gone");
    }
  }

  /**
   * Does something in a transaction of its own.
   *
   * @throws RealmGoneException if there is nothing left to do it in
   */
  static <T> T in(
      KeycloakSessionFactory factory, BatchWork.Ref ref, Function<BatchSession, T> task) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          @Nullable RealmModel realm = session.realms().getRealm(ref.realmId());
          if (realm == null) {
            throw new RealmGoneException();
          }
          session.getContext().setRealm(realm);
          return task.apply(new BatchSession(session, realm));
        });
  }

  KeycloakSession session() {
    return session;
  }

  RealmModel realm() {
    return realm;
  }

  BatchWork work() {
    return session.getProvider(BatchProvider.class).work();
  }

  /**
   * Who the batch is of, as they are now.
   *
   * @throws RefusedException if they are gone, or have lost what it takes
   */
  Staff staff(BatchOwner owner) {
    if (staff == null) {
      @Nullable RealmModel home = session.realms().getRealm(owner.realmId());
      @Nullable UserModel user =
          home == null ? null : session.users().getUserById(home, owner.userId());
      if (user == null || !user.isEnabled()) {
        throw new RefusedException(ProblemType.FORBIDDEN);
      }
      staff = new Staff(session, user);
    }
    return staff;
  }
}
