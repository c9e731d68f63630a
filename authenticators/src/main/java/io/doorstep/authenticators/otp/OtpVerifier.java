package io.doorstep.authenticators.otp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import io.doorstep.spi.figures.CodeRoute;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpLockout.Cause;
import io.doorstep.spi.otp.OtpTarget;
import io.doorstep.spi.otp.OtpVerification;
import io.doorstep.spi.otp.store.LockNote;
import io.doorstep.spi.otp.store.StoredOtp;
import io.doorstep.spi.throttle.AttemptCount;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.Budget;

/**
 * Takes guesses: count, commit, then compare. What is not counted is not compared, so of any number
 * of simultaneous guesses no more are compared than the policy bears.
 */
final class OtpVerifier {

  private final OtpLedger ledger;
  private final OtpLimits limits;
  private final CodeDigester digester;
  private final InstantSource clock;

  OtpVerifier(OtpLedger ledger, OtpLimits limits, CodeDigester digester, InstantSource clock) {
    this.ledger = ledger;
    this.limits = limits;
    this.digester = digester;
    this.clock = clock;
  }

  /**
   * An answer and what it is about.
   *
   * @param challenge empty if there is none, or it is another caller's
   */
  record Verdict(OtpVerification answer, Optional<OtpChallenge> challenge) {}

  /** A counted guess, or the answer to one that was not counted. */
  private sealed interface Guess {
    record Counted(StoredOtp stored) implements Guess {}

    record Refused(Verdict verdict) implements Guess {}
  }

  Verdict verify(
      String challengeId, OtpCode code, OtpCaller caller, Predicate<OtpChallenge> admission) {
    Guess guess = ledger.commit(stores -> count(stores, challengeId, caller));
    if (guess instanceof Guess.Refused refused) {
      return refused.verdict();
    }
    StoredOtp stored = ((Guess.Counted) guess).stored();
    OtpChallenge challenge = stored.challenge();
    OtpVerification answer =
        isRight(stored, code)
            ? accept(stored, admission)
            : ledger.commit(stores -> reject(stores, challenge.target()));
    return new Verdict(answer, Optional.of(challenge));
  }

  private Guess count(OtpLedger.Stores stores, String challengeId, OtpCaller caller) {
    Instant now = clock.instant();
    Optional<StoredOtp> found =
        stores
            .challenges()
            .find(stores.realm(), challengeId)
            .filter(stored -> belongsTo(caller, stored.challenge()))
            .filter(stored -> stored.challenge().isUsableAt(now));
    if (found.isEmpty()) {
      return new Guess.Refused(new Verdict(new OtpVerification.Gone(), Optional.empty()));
    }
    return count(stores, found.get(), now);
  }

  private Guess count(OtpLedger.Stores stores, StoredOtp stored, Instant now) {
    OtpTarget target = stored.challenge().target();
    AttemptKey key = limits.guess(target);
    if (!stores.throttle().countAttempt(stores.realm(), key, limits.attempts(), now)) {
      AttemptCount count = stores.throttle().attempts(stores.realm(), key, now);
      Instant until = Objects.requireNonNullElse(count.lockedUntil(), now);
      return refuse(stored.challenge(), new OtpLockout(until, Cause.STILL));
    }
    Optional<Instant> nextDay =
        stores.throttle().spend(stores.realm(), List.of(wrongCodesPerDay(target)), now);
    if (nextDay.isPresent()) {
      stores.rollBack();
      return refuse(stored.challenge(), new OtpLockout(nextDay.get(), Cause.DAILY_CAP));
    }
    return new Guess.Counted(stored);
  }

  private static Guess refuse(OtpChallenge challenge, OtpLockout lockout) {
    return new Guess.Refused(
        new Verdict(new OtpVerification.Locked(lockout), Optional.of(challenge)));
  }

  /** A challenge that no message went out for has a code that nobody knows: never right. */
  private boolean isRight(StoredOtp stored, OtpCode code) {
    boolean matches = digester.matches(stored, code);
    return matches && stored.challenge().target().expectsMessage();
  }

  private OtpVerification accept(StoredOtp stored, Predicate<OtpChallenge> admission) {
    OtpChallenge challenge = stored.challenge();
    boolean admitted = admission.test(challenge);
    return ledger.commit(
        stores -> {
          Instant now = clock.instant();
          boolean consumed =
              admitted && stores.challenges().consume(stores.realm(), challenge, now);
          // also where another call was first: this guess was right too
          uncount(stores, challenge.target(), now);
          if (!admitted) {
            return new OtpVerification.Withheld(challenge);
          }
          if (!consumed) {
            return new OtpVerification.Gone();
          }
          stores
              .figures()
              .verified(
                  stores.realm(), CodeRoute.to(challenge.target().to()).by(stored.provider()));
          return new OtpVerification.Accepted(challenge);
        });
  }

  private void uncount(OtpLedger.Stores stores, OtpTarget target, Instant now) {
    stores.throttle().clearAttempts(stores.realm(), limits.guess(target));
    stores.throttle().refund(stores.realm(), List.of(wrongCodesPerDay(target)), now);
  }

  /**
   * What is locked by it is noted after it was counted: if the node dies in between, the lock
   * stands, and staff do not see it in their list.
   */
  private OtpVerification reject(OtpLedger.Stores stores, OtpTarget target) {
    Instant now = clock.instant();
    AttemptKey key = limits.guess(target);
    AttemptCount count = stores.throttle().attempts(stores.realm(), key, now);
    Instant lockedUntil = count.lockedUntil();
    if (lockedUntil != null) {
      note(stores, new LockNote(key.subject(), target, target.purpose(), lockedUntil));
    }
    Budget ofDay = wrongCodesPerDay(target);
    stores
        .throttle()
        .exhaustedUntil(stores.realm(), ofDay, now)
        .ifPresent(until -> note(stores, new LockNote(ofDay.subject(), target, null, until)));
    return lockedUntil != null
        ? new OtpVerification.Locked(new OtpLockout(lockedUntil, Cause.JUST_NOW))
        : new OtpVerification.Wrong(limits.attempts().maxAttempts() - count.failures());
  }

  private static void note(OtpLedger.Stores stores, LockNote note) {
    stores.challenges().noteLock(stores.realm(), note);
  }

  private Budget wrongCodesPerDay(OtpTarget target) {
    return limits.wrongCodesPerDay(target.to(), target.ownerId());
  }

  static boolean belongsTo(OtpCaller caller, OtpChallenge challenge) {
    return Objects.equals(caller.sessionId(), challenge.target().sessionId());
  }
}
