package io.doorstep.spi.throttle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Counters in the database. Each change is one atomic statement; it runs in the session's
 * transaction, which the caller commits <em>before</em> doing what was counted.
 */
public interface ThrottleProvider extends Provider {

  /**
   * Counts an attempt, unless the key is locked. The attempt that reaches the limit locks the key
   * at once; {@link #clearAttempts} lifts that if the attempt turns out right. After a lock has run
   * out counting starts from one.
   *
   * @return false if the key is locked, in which case nothing was counted
   */
  boolean countAttempt(RealmModel realm, AttemptKey key, AttemptLimit limit, Instant now);

  /** What is counted for a key. */
  AttemptCount attempts(RealmModel realm, AttemptKey key, Instant now);

  /** Counts from zero again, after a success. */
  void clearAttempts(RealmModel realm, AttemptKey key);

  /** Counts from zero again for all purposes of a subject, after an admin's decision. */
  void clearAllAttempts(RealmModel realm, String subject);

  /**
   * Takes one from each budget, or from none: if one is used up the caller rolls back, so that what
   * was taken from the others returns.
   *
   * @return when the first exhausted budget has room again; empty if all had room
   */
  Optional<Instant> spend(RealmModel realm, List<Budget> budgets, Instant now);

  /** Gives one back to each budget whose window still runs. */
  void refund(RealmModel realm, List<Budget> budgets, Instant now);

  /** When a budget has room again; empty if it has room now. */
  Optional<Instant> exhaustedUntil(RealmModel realm, Budget budget, Instant now);

  /** Forgets what has been spent. */
  void reset(RealmModel realm, Budget budget);

  /**
   * Deletes the counters, in all realms, that no longer count for anything.
   *
   * @return how many rows went
   */
  int deleteExpired(Instant now);
}
