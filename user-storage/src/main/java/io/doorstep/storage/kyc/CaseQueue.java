package io.doorstep.storage.kyc;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

  /**
   * Of an account in one of the reviewer's branches, or of a type that is in no branch. Said as a
   * union, each part of which an index answers.
   */
  private static final String REACHED =
      " and c.userId in (select a.userId from AccountEntity a where a.realmId = :realmId"
          + " and a.branchId in :branchIds and a.status <> :unsettled"
          + " union all select a.userId from AccountEntity a where a.realmId = :realmId"
          + " and a.accountType in :openTypes and a.status <> :unsettled"
          + " union all select a.userId from AccountEntity a where a.realmId = :realmId"
          + " and a.accountType is null and a.status <> :unsettled)";

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
    List<KycCaseEntity> found = find(query);
    boolean more = found.size() > query.max();
    List<CaseHead> items = found.stream().limit(query.max()).map(CaseViews::head).toList();
    @Nullable Cursor next = null;
    if (more) {
      KycCaseEntity last = found.get(query.max() - 1);
      next = new Cursor(last.getSubmittedAt(), last.getId());
    }
    return new CasePage(items, next);
  }

  /**
   * One more than asked for, which tells whether there are more. Of one state an index keeps the
   * order, of several it does not; among those of a few branches there is little to sort.
   */
  private List<KycCaseEntity> find(CaseQuery query) {
    List<Set<CaseState>> parts =
        scope.isUnlimited()
            ? query.states().stream().map(Set::of).toList()
            : List.of(query.states());
    return parts.stream()
        .flatMap(
            states -> typedQuery(query, states).setMaxResults(query.max() + 1).getResultStream())
        .sorted(
            Comparator.comparing(KycCaseEntity::getSubmittedAt).thenComparing(KycCaseEntity::getId))
        .limit(query.max() + 1L)
        .toList();
  }

  /** An empty list is none that every database takes. */
  private static Set<String> orNone(Set<String> values) {
    return values.isEmpty() ? Set.of("") : values;
  }

  private TypedQuery<KycCaseEntity> typedQuery(CaseQuery query, Set<CaseState> states) {
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
            .setParameter("states", states.stream().map(CaseState::key).toList());
    if (after != null) {
      typed.setParameter("submittedAt", after.submittedAt()).setParameter("id", after.caseId());
    }
    if (!scope.isUnlimited()) {
      typed
          .setParameter("unsettled", AccountEntity.UNSETTLED)
          .setParameter("openTypes", orNone(scope.openTypes()))
          .setParameter("branchIds", orNone(scope.branchIds()));
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
