package io.doorstep.storage.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a realm that have a time and an id, newest first, found by where the page before ended:
 * what the hundredth page costs is what the first one does.
 */
public final class TimeOrderedQuery<E> {

  private static final String REACHED =
      " and exists (select 1 from AccountEntity a where a.realmId = e.realmId"
          + " and a.userId = e.userId and a.outOfReach = false and (%s))";

  private static final String EVERYWHERE = "a.accountType in :everywhere";
  private static final String IN_BRANCHES = "a.accountType in :inBranches";
  private static final String THEN_IN_BRANCHES = "e.branchId in :branches";
  private static final String NOW_IN_BRANCHES = "a.branchId in :branches";

  private final EntityManager entityManager;
  private final Class<E> entity;
  private final StringBuilder conditions = new StringBuilder("e.realmId = :realmId");
  private final Map<String, Object> values = new LinkedHashMap<>();

  public TimeOrderedQuery(EntityManager entityManager, Class<E> entity, String realmId) {
    this.entityManager = entityManager;
    this.entity = entity;
    values.put("realmId", realmId);
  }

  /** Rows with this value in this field; with whichever if it is null. */
  public TimeOrderedQuery<E> where(String field, @Nullable String value) {
    return add(" and e.%1$s = :%1$s".formatted(field), field, value);
  }

  public TimeOrderedQuery<E> notBefore(@Nullable Instant begin) {
    return add(" and e.happenedAt >= :begin", "begin", begin == null ? null : begin.toEpochMilli());
  }

  public TimeOrderedQuery<E> before(@Nullable Instant end) {
    return add(" and e.happenedAt < :end", "end", end == null ? null : end.toEpochMilli());
  }

  /** Rows that come after that one. Said in two parts, so that an index leads to the place. */
  public TimeOrderedQuery<E> after(long happenedAt, String id) {
    add(" and e.happenedAt <= :happenedAt", "happenedAt", happenedAt);
    return add(" and (e.happenedAt < :happenedAt or e.id < :id)", "id", id);
  }

  /**
   * Rows about accounts of types within the scope; rows about nobody are for who may see all. Of
   * types that are managed in branches it is what happened while the account was there, which an
   * index finds; of one account that is there now ({@code userId} is asked for before) it is all.
   */
  public TimeOrderedQuery<E> reachedBy(StaffScope scope) {
    if (scope.all()) {
      return this;
    }
    List<String> parts = new ArrayList<>();
    if (!scope.everywhereTypes().isEmpty()) {
      parts.add(EVERYWHERE);
      values.put("everywhere", scope.everywhereTypes());
    }
    if (!scope.branchTypes().isEmpty() && !scope.branchIds().isEmpty()) {
      parts.add(inBranches(parts.isEmpty()));
      values.put("inBranches", scope.branchTypes());
      values.put("branches", scope.branchIds());
    }
    conditions.append(
        REACHED.formatted(parts.isEmpty() ? ScopeCondition.NOTHING : String.join(" or ", parts)));
    return this;
  }

  private String inBranches(boolean only) {
    if (values.containsKey("userId")) {
      return "%s and (%s or %s)".formatted(IN_BRANCHES, THEN_IN_BRANCHES, NOW_IN_BRANCHES);
    }
    if (only) {
      // said outside of the account, where an index hears it
      conditions.append(" and ").append(THEN_IN_BRANCHES);
      return IN_BRANCHES;
    }
    return "%s and %s".formatted(IN_BRANCHES, THEN_IN_BRANCHES);
  }

  private TimeOrderedQuery<E> add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(condition);
      values.put(name, value);
    }
    return this;
  }

  public List<E> list(int max) {
    String jpql =
        "select e from %s e where %s order by e.happenedAt desc, e.id desc"
            .formatted(entity.getSimpleName(), conditions);
    TypedQuery<E> query = entityManager.createQuery(jpql, entity).setMaxResults(max);
    values.forEach(query::setParameter);
    return query.getResultList();
  }
}
