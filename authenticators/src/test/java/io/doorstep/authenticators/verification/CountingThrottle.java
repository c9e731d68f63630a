package io.doorstep.authenticators.verification;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.RealmModel;

import io.doorstep.spi.throttle.AttemptCount;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.AttemptLimit;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.ThrottleProvider;

/**
 * The contract of {@link ThrottleProvider} in memory, for one session; the database's keeping of it
 * is shown by the integration tests.
 */
final class CountingThrottle implements ThrottleProvider {

  /** What all sessions share. */
  static final class Store {
    private final Map<AttemptKey, Attempts> attempts = new HashMap<>();
    private final Map<String, Spent> budgets = new HashMap<>();

    synchronized int spent(String budget) {
      return budgets.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(budget + "/"))
          .mapToInt(entry -> entry.getValue().used())
          .sum();
    }
  }

  private record Attempts(int count, Instant lockedUntil) {}

  private record Spent(int used, Instant windowEnd) {}

  private final Store store;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  CountingThrottle(Store store) {
    this.store = store;
  }

  void rollBack() {
    synchronized (store) {
      undo.forEach(Runnable::run);
    }
  }

  @Override
  public boolean countAttempt(RealmModel realm, AttemptKey key, AttemptLimit limit, Instant now) {
    synchronized (store) {
      Attempts present = store.attempts.getOrDefault(key, new Attempts(0, Instant.EPOCH));
      if (present.lockedUntil().isAfter(now)) {
        return false;
      }
      boolean afterLock = !present.lockedUntil().equals(Instant.EPOCH);
      int count = afterLock ? 1 : present.count() + 1;
      Instant lockedUntil =
          count >= limit.maxAttempts() ? now.plus(limit.lockDuration()) : Instant.EPOCH;
      store.attempts.put(key, new Attempts(count, lockedUntil));
      undo.push(() -> store.attempts.put(key, present));
      return true;
    }
  }

  @Override
  public AttemptCount attempts(RealmModel realm, AttemptKey key, Instant now) {
    synchronized (store) {
      Attempts present = store.attempts.getOrDefault(key, new Attempts(0, Instant.EPOCH));
      return new AttemptCount(
          present.count(), present.lockedUntil().isAfter(now) ? present.lockedUntil() : null);
    }
  }

  @Override
  public void clearAttempts(RealmModel realm, AttemptKey key) {
    synchronized (store) {
      store.attempts.remove(key);
    }
  }

  @Override
  public void clearAllAttempts(RealmModel realm, String subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Instant> spend(RealmModel realm, List<Budget> budgets, Instant now) {
    synchronized (store) {
      for (Budget budget : budgets) {
        Optional<Instant> exhausted = exhaustedUntil(realm, budget, now);
        if (exhausted.isPresent()) {
          return exhausted;
        }
        Spent present = present(budget, now);
        store.budgets.put(key(budget), new Spent(present.used() + 1, present.windowEnd()));
        undo.push(() -> store.budgets.put(key(budget), present));
      }
      return Optional.empty();
    }
  }

  private Spent present(Budget budget, Instant now) {
    Spent present = store.budgets.get(key(budget));
    return present == null || !present.windowEnd().isAfter(now)
        ? new Spent(0, now.plus(budget.window()))
        : present;
  }

  private static String key(Budget budget) {
    return budget.name() + "/" + budget.subject();
  }

  @Override
  public void refund(RealmModel realm, List<Budget> budgets, Instant now) {
    synchronized (store) {
      for (Budget budget : budgets) {
        Spent present = present(budget, now);
        store.budgets.put(key(budget), new Spent(present.used() - 1, present.windowEnd()));
      }
    }
  }

  @Override
  public Optional<Instant> exhaustedUntil(RealmModel realm, Budget budget, Instant now) {
    synchronized (store) {
      Spent present = present(budget, now);
      return present.used() >= budget.limit() ? Optional.of(present.windowEnd()) : Optional.empty();
    }
  }

  @Override
  public void reset(RealmModel realm, Budget budget) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int deleteExpired(Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
