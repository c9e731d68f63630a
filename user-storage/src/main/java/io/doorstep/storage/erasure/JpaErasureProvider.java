package io.doorstep.storage.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.erasure.Erasure;
import io.doorstep.spi.erasure.ErasureProvider;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.storage.jpa.entity.ErasureEntity;

/** Wishes in the table DOORSTEP_ERASURE, fulfilled by {@link ErasureSweeper}. */
final class JpaErasureProvider implements ErasureProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaErasureProvider(KeycloakSession session) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }

  @Override
  public Erasure request(RealmModel realm, UserModel user) {
    return find(realm, user).orElseGet(() -> record(realm, user));
  }

  /**
   * Of several wishes at once the first counts. Read with a lock, since a plain read may not see
   * what others have committed meanwhile (MariaDB's and MySQL's REPEATABLE READ).
   */
  private Erasure record(RealmModel realm, UserModel user) {
    Duration wait = session.getProvider(CaseProvider.class).policy().retention().erasureWait();
    long now = Time.currentTimeMillis();
    KeycloakModelUtils.runJobInTransaction(
        session.getKeycloakSessionFactory(),
        nested ->
            nested
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery("Erasure.insert")
                .setParameter("id", KeycloakModelUtils.generateId())
                .setParameter("realmId", realm.getId())
                .setParameter("userId", user.getId())
                .setParameter("now", now)
                .setParameter("dueAt", now + wait.toMillis())
                .executeUpdate());
    return toErasure(
        query(realm, user).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult());
  }

  @Override
  public Optional<Erasure> find(RealmModel realm, UserModel user) {
    return query(realm, user).getResultStream().findFirst().map(JpaErasureProvider::toErasure);
  }

  @Override
  public boolean cancel(RealmModel realm, UserModel user) {
    return entityManager
            .createNamedQuery("Erasure.deleteByUser")
            .setParameter("realmId", realm.getId())
            .setParameter("userId", user.getId())
            .executeUpdate()
        > 0;
  }

  private TypedQuery<ErasureEntity> query(RealmModel realm, UserModel user) {
    return entityManager
        .createNamedQuery("Erasure.find", ErasureEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("userId", user.getId());
  }

  private static Erasure toErasure(ErasureEntity row) {
    return new Erasure(
        Instant.ofEpochMilli(row.getRequestedAt()), Instant.ofEpochMilli(row.getDueAt()));
  }

  @Override
  public void close() {}
}
