package io.doorstep.storage.kyc;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
import io.doorstep.storage.jpa.entity.KycCaseEntity;
import org.jspecify.annotations.Nullable;

/** Pages of submitted cases, oldest first, found by where the page before ended. */
final class CaseQueue {

  private static final String SELECT =
      "select c from KycCaseEntity c where c.realmId = :realmId and c.deletedAt = 0"
          + " and c.submittedAt > 0 and c.state = :state";

  /** Said in two parts, so that an index leads to where the page begins. */
  private static final String AFTER =
      " and c.submittedAt >= :submittedAt and (c.submittedAt > :submittedAt or c.id > :id)";

  private static final String LEVEL = " and c.kycLevel >= :level and c.expiresAt > :now";
  private static final String REVIEWER = " and c.reviewerId = :reviewerId and c.leaseUntil > :now";
  private static final String FREE = " and (c.reviewerId is null or c.leaseUntil <= :now)";

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
   * One more than asked for, which tells whether there are more. Asked part by part, since within
   * one state of one part an index keeps the order.
   */
  private List<KycCaseEntity> find(CaseQuery query) {
    return query.states().stream()
        .flatMap(state -> scope.parts().stream().flatMap(part -> find(query, state, part)))
        .sorted(
            Comparator.comparing(KycCaseEntity::getSubmittedAt).thenComparing(KycCaseEntity::getId))
        .limit(query.max() + 1L)
        .toList();
  }

  private Stream<KycCaseEntity> find(CaseQuery query, CaseState state, CasePart part) {
    TypedQuery<KycCaseEntity> typed = typedQuery(query, state, part.condition());
    part.parameters().forEach(typed::setParameter);
    return typed.setMaxResults(query.max() + 1).getResultList().stream();
  }

  private TypedQuery<KycCaseEntity> typedQuery(CaseQuery query, CaseState state, String reached) {
    @Nullable Cursor after = query.after();
    boolean byLevel = query.minLevel() != KycLevel.NONE;
    @Nullable String reviewerId = query.reviewerId();
    String jpql =
        SELECT
            + (after == null ? "" : AFTER)
            + (byLevel ? LEVEL : "")
            + (reviewerId == null ? "" : REVIEWER)
            + (query.free() ? FREE : "")
            + reached
            + ORDER;
    TypedQuery<KycCaseEntity> typed =
        entityManager
            .createQuery(jpql, KycCaseEntity.class)
            .setParameter("realmId", realmId)
            .setParameter("state", state.key());
    if (after != null) {
      typed.setParameter("submittedAt", after.submittedAt()).setParameter("id", after.caseId());
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
