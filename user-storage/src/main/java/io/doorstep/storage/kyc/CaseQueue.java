package io.doorstep.storage.kyc;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.spi.kyc.CaseHead;
import io.doorstep.spi.kyc.CasePage;
import io.doorstep.spi.kyc.CaseQuery;
import io.doorstep.spi.kyc.CaseQuery.Cursor;
import io.doorstep.spi.kyc.CaseState;
import io.doorstep.spi.kyc.KycLevel;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jspecify.annotations.Nullable;

/** Pages of submitted cases, oldest first, found by where the page before ended. */
final class CaseQueue {

  private static final String SELECT =
      "select c from KycCaseEntity c where c.realmId = :realmId and c.deletedAt = 0"
          + " and c.submittedAt > 0 and c.state in :states";

  /** Said in two parts, so that an index leads to where the page begins. */
  private static final String AFTER =
      " and c.submittedAt >= :submittedAt and (c.submittedAt > :submittedAt or c.id > :id)";

  private static final String LEVEL = " and c.kycLevel >= :level and c.expiresAt > :now";
  private static final String REVIEWER = " and c.reviewerId = :reviewerId and c.leaseUntil > :now";
  private static final String FREE = " and (c.reviewerId is null or c.leaseUntil <= :now)";

  /** Of an account in no branch, or in one of the reviewer's. */
  private static final String REACHED =
      " and exists (select 1 from AccountEntity a where a.realmId = c.realmId"
          + " and a.userId = c.userId and a.status <> :unsettled and (a.accountType is null"
          + " or a.accountType not in :closedTypes or a.branchId in :branchIds))";

  private static final String ORDER = " order by c.submittedAt, c.id";

  private final EntityManager entityManager;
  private final String realmId;
  private final CaseReviewer scope;

  CaseQueue(KeycloakSession session, String realmId, CaseReviewer scope) {
    this.scope = scope;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = realmId;
  }

  CasePage page(CaseQuery query) {
    List<KycCaseEntity> found =
        // one more than asked for tells whether there are more
        typedQuery(query).setMaxResults(query.max() + 1).getResultList();
    boolean more = found.size() > query.max();
    List<CaseHead> items = found.stream().limit(query.max()).map(CaseViews::head).toList();
    @Nullable Cursor next = null;
    if (more) {
      KycCaseEntity last = found.get(query.max() - 1);
      next = new Cursor(last.getSubmittedAt(), last.getId());
    }
    return new CasePage(items, next);
  }

  private TypedQuery<KycCaseEntity> typedQuery(CaseQuery query) {
    @Nullable Cursor after = query.after();
    boolean byLevel = query.minLevel() != KycLevel.NONE;
    @Nullable String reviewerId = query.reviewerId();
    String jpql =
        SELECT
            + (after == null ? "" : AFTER)
            + (byLevel ? LEVEL : "")
            + (reviewerId == null ? "" : REVIEWER)
            + (query.free() ? FREE : "")
            + (scope.isUnlimited() ? "" : REACHED)
            + ORDER;
    TypedQuery<KycCaseEntity> typed =
        entityManager
            .createQuery(jpql, KycCaseEntity.class)
            .setParameter("realmId", realmId)
            .setParameter("states", query.states().stream().map(CaseState::key).toList());
    if (after != null) {
      typed.setParameter("submittedAt", after.submittedAt()).setParameter("id", after.caseId());
    }
    if (!scope.isUnlimited()) {
      typed
          .setParameter("unsettled", AccountEntity.UNSETTLED)
          .setParameter("closedTypes", scope.closedTypes())
          .setParameter("branchIds", scope.branchIds());
    }
    if (byLevel) {
      typed.setParameter("level", query.minLevel().value());
    }
    if (reviewerId != null) {
      typed.setParameter("reviewerId", reviewerId);
    }
    if (byLevel || reviewerId != null || query.free()) {
      typed.setParameter("now", Times.now().toEpochMilli());
    }
    return typed;
  }
}
