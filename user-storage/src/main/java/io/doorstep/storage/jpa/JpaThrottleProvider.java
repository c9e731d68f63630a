package io.doorstep.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.throttle.AttemptCount;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.AttemptLimit;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.ThrottleProvider;

/**
 * Counters in the tables DOORSTEP_ATTEMPTS and DOORSTEP_BUDGET.
 *
 * <p>Every count is an {@code UPDATE} whose condition holds the limit, so the database serializes
 * simultaneous calls on the row, and only what an {@code UPDATE} says is believed. Where there is
 * no row yet an empty one is inserted first, unless somebody else just did.
 */
final class JpaThrottleProvider implements ThrottleProvider {

  /** Wrong attempts without a success or a lock are forgotten after this time. */
  private static final Duration ATTEMPTS_RETENTION = Duration.ofDays(7);

  private final EntityManager entityManager;

  JpaThrottleProvider(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public boolean countAttempt(RealmModel realm, AttemptKey key, AttemptLimit limit, Instant now) {
    long lockedUntil = now.plus(limit.lockDuration()).toEpochMilli();
    if (incrementAttempts(realm, key, limit.maxAttempts(), now, lockedUntil)) {
      return true;
    }
    insertAttemptCounter(realm, key, now);
    return incrementAttempts(realm, key, limit.maxAttempts(), now, lockedUntil);
  }

  private boolean incrementAttempts(
      RealmModel realm, AttemptKey key, int max, Instant now, long lockedUntil) {
    return Statement.execute(
            attemptQuery("AttemptCounter.count", realm, key)
                .setParameter("max", max)
                .setParameter("now", now.toEpochMilli())
                .setParameter("lockedUntil", lockedUntil))
        == 1;
  }

  /**
   * Makes sure that there is a row to count in. Whether it is new is not asked: MySQL and MariaDB
   * tell of one row whether they inserted it or met it.
   */
  private void insertAttemptCounter(RealmModel realm, AttemptKey key, Instant now) {
    Statement.execute(
        attemptQuery("AttemptCounter.insert", realm, key).setParameter("now", now.toEpochMilli()));
  }

  @Override
  public AttemptCount attempts(RealmModel realm, AttemptKey key, Instant now) {
    return firstRow(attemptQuery("AttemptCounter.find", realm, key))
        .map(row -> toAttemptCount((Integer) row[0], (Long) row[1], now))
        .orElseGet(() -> new AttemptCount(0, null));
  }

  private static AttemptCount toAttemptCount(int failures, long lockedUntil, Instant now) {
    return new AttemptCount(
        failures, lockedUntil > now.toEpochMilli() ? Instant.ofEpochMilli(lockedUntil) : null);
  }

  @Override
  public void clearAttempts(RealmModel realm, AttemptKey key) {
    Statement.execute(attemptQuery("AttemptCounter.clear", realm, key));
  }

  @Override
  public void clearAllAttempts(RealmModel realm, String subject) {
    Statement.execute(
        entityManager
            .createNamedQuery("AttemptCounter.deleteBySubject")
            .setParameter("realmId", realm.getId())
            .setParameter("subject", subject));
  }

  @Override
  public Optional<Instant> spend(RealmModel realm, List<Budget> budgets, Instant now) {
    for (Budget budget : budgets) {
      if (!spendOne(realm, budget, now)) {
        return Optional.of(exhaustedUntil(realm, budget, now).orElse(now.plus(budget.window())));
      }
    }
    return Optional.empty();
  }

  private boolean spendOne(RealmModel realm, Budget budget, Instant now) {
    if (increment(realm, budget, now)) {
      return true;
    }
    insertBudgetCounter(realm, budget, now);
    return increment(realm, budget, now);
  }

  private boolean increment(RealmModel realm, Budget budget, Instant now) {
    return Statement.execute(
            budgetQuery("BudgetCounter.spend", realm, budget)
                .setParameter("limit", budget.limit())
                .setParameter("now", now.toEpochMilli())
                .setParameter("windowEndsAt", now.plus(budget.window()).toEpochMilli()))
        == 1;
  }

  /** As with attempts, whether the row is new is not asked. */
  private void insertBudgetCounter(RealmModel realm, Budget budget, Instant now) {
    Statement.execute(
        budgetQuery("BudgetCounter.insert", realm, budget)
            .setParameter("windowEndsAt", now.plus(budget.window()).toEpochMilli()));
  }

  @Override
  public void refund(RealmModel realm, List<Budget> budgets, Instant now) {
    for (Budget budget : budgets) {
      Statement.execute(
          budgetQuery("BudgetCounter.refund", realm, budget)
              .setParameter("now", now.toEpochMilli()));
    }
  }

  @Override
  public Optional<Instant> exhaustedUntil(RealmModel realm, Budget budget, Instant now) {
    return firstRow(budgetQuery("BudgetCounter.find", realm, budget))
        .filter(row -> (Integer) row[0] >= budget.limit())
        .map(row -> Instant.ofEpochMilli((Long) row[1]))
        .filter(windowEnd -> windowEnd.isAfter(now));
  }

  @Override
  public void reset(RealmModel realm, Budget budget) {
    Statement.execute(budgetQuery("BudgetCounter.delete", realm, budget));
  }

  @Override
  public int deleteExpired(Instant now) {
    int attempts =
        Statement.execute(
            entityManager
                .createNamedQuery("AttemptCounter.deleteStale")
                .setParameter("before", now.minus(ATTEMPTS_RETENTION).toEpochMilli())
                .setParameter("now", now.toEpochMilli()));
    int budgets =
        Statement.execute(
            entityManager
                .createNamedQuery("BudgetCounter.deleteExpired")
                .setParameter("now", now.toEpochMilli()));
    return attempts + budgets;
  }

  @Override
  public void close() {}

  private Query attemptQuery(String query, RealmModel realm, AttemptKey key) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("subject", key.subject())
        .setParameter("purpose", key.purpose());
  }

  private Query budgetQuery(String query, RealmModel realm, Budget budget) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", realm.getId())
        .setParameter("subject", budget.subject())
        .setParameter("name", budget.name());
  }

  @SuppressWarnings("unchecked")
  private static Optional<Object[]> firstRow(Query query) {
    return query.getResultList().stream().findFirst();
  }
}
