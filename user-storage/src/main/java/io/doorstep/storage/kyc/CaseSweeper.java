package io.doorstep.storage.kyc;

import java.util.List;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycPolicy;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jboss.logging.Logger;

/**
 * What becomes due by itself: notices of approvals that end soon, approvals that end, and closed or
 * deleted cases that are no longer kept. Each case in a transaction of its own, so that one that
 * fails holds up no other, and found anew at the next run.
 */
final class CaseSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(CaseSweeper.class);

  /** The rest waits for the next run, so that a run stays short. */
  private static final int BATCH_SIZE = 200;

  private static final List<String> CLOSED =
      List.of(CaseState.WITHDRAWN.key(), CaseState.REJECTED.key(), CaseState.EXPIRED.key());

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      sweep(factory, realmId);
    }
  }

  private static void sweep(KeycloakSessionFactory factory, String realmId) {
    Due due =
        KeycloakModelUtils.runJobInTransactionWithResult(
            factory, nested -> find(in(nested, realmId)));
    due.toNotify().forEach(id -> each(factory, realmId, id, JpaCaseProvider::sendExpiryNotice));
    due.toExpire().forEach(id -> each(factory, realmId, id, JpaCaseProvider::expire));
    due.closed().forEach(id -> each(factory, realmId, id, CaseSweeper::purgeClosed));
    due.deleted().forEach(id -> each(factory, realmId, id, CaseSweeper::purgeDeleted));
  }

  private record Due(
      List<String> toNotify, List<String> toExpire, List<String> closed, List<String> deleted) {}

  /** Unless its owner has begun anew since it was found. */
  private static void purgeClosed(JpaCaseProvider cases, KycCaseEntity kyc) {
    if (CLOSED.contains(kyc.getState())) {
      cases.purge(kyc);
    }
  }

  /** Unless it was restored since it was found. */
  private static void purgeDeleted(JpaCaseProvider cases, KycCaseEntity kyc) {
    if (kyc.isDeleted()) {
      cases.purge(kyc);
    }
  }

  private static Due find(KeycloakSession session) {
    EntityManager entityManager = entityManager(session);
    String realmId = session.getContext().getRealm().getId();
    KycPolicy policy = session.getProvider(CaseProvider.class).policy();
    long now = Times.now().toEpochMilli();
    return new Due(
        ids(
            query(entityManager, "KycCase.toNotify", realmId)
                .setParameter("now", now)
                .setParameter("until", now + policy.expiryNotice().toMillis())),
        ids(query(entityManager, "KycCase.toExpire", realmId).setParameter("now", now)),
        ids(
            query(entityManager, "KycCase.toPurge", realmId)
                .setParameter("states", CLOSED)
                .setParameter("before", now - policy.retention().closedCases().toMillis())),
        ids(
            query(entityManager, "KycCase.deleted", realmId)
                .setParameter("before", now - policy.retention().deletedRecords().toMillis())));
  }

  private static TypedQuery<String> query(
      EntityManager entityManager, String name, String realmId) {
    return entityManager.createNamedQuery(name, String.class).setParameter("realmId", realmId);
  }

  private static List<String> ids(TypedQuery<String> query) {
    return query.setMaxResults(BATCH_SIZE).getResultList();
  }

  private static void each(
      KeycloakSessionFactory factory,
      String realmId,
      String caseId,
      BiConsumer<JpaCaseProvider, KycCaseEntity> work) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          factory,
          session -> {
            in(session, realmId);
            KycCaseEntity kyc = entityManager(session).find(KycCaseEntity.class, caseId);
            if (kyc != null) {
              KycPolicy policy = session.getProvider(CaseProvider.class).policy();
              work.accept(new JpaCaseProvider(session, policy), kyc);
            }
          });
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "Case %s is left to the next run", caseId);
    }
  }

  private static KeycloakSession in(KeycloakSession session, String realmId) {
    session.getContext().setRealm(session.realms().getRealm(realmId));
    return session;
  }

  private static EntityManager entityManager(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
