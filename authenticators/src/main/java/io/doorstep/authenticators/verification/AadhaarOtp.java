package io.doorstep.authenticators.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpLockout.Cause;
import io.doorstep.spi.throttle.AttemptCount;
import io.doorstep.spi.throttle.AttemptKey;
import io.doorstep.spi.throttle.Budget;
import io.doorstep.spi.throttle.OwnTransaction;
import io.doorstep.spi.throttle.ThrottleProvider;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.VerificationException;

/**
 * Our limits around UIDAI's codes: count, commit, then ask the vendor. What is not counted is not
 * asked, so of any number of simultaneous guesses no more reach the vendor than the policy bears.
 *
 * <p>A guess that the vendor never judged stays counted: which of ours it has seen before a
 * time-out nobody knows.
 */
final class AadhaarOtp {

  /** As long as UIDAI's codes live. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final String TRANSACTION = "aadhaar code";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final VerificationLimits limits;
  private final GuardedVerifier<AadhaarVerifier> verifier;
  private final InstantSource clock;

  AadhaarOtp(
      KeycloakSession session,
      VerificationLimits limits,
      GuardedVerifier<AadhaarVerifier> verifier,
      InstantSource clock) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.limits = limits;
    this.verifier = verifier;
    this.clock = clock;
  }

  AadhaarOtpIssue request(UserModel user, AadhaarNumber number) throws VerificationException {
    verifier.requireReachable();
    Instant now = clock.instant();
    Optional<Instant> notBefore =
        OwnTransaction.commit(session, TRANSACTION, own -> spend(own, user, number, now));
    if (notBefore.isPresent()) {
      return new AadhaarOtpIssue.NotBefore(notBefore.get());
    }
    AadhaarOtpRequest answer =
        verifier.ask("aadhaar-otp", vendor -> vendor.requestOtp(number), Outcomes::of);
    if (answer instanceof AadhaarOtpRequest.Sent sent) {
      Instant expiresAt = now.plus(LIFETIME);
      String reference = references(user, number).seal(sent.reference(), expiresAt);
      return new AadhaarOtpIssue.Sent(reference, expiresAt);
    }
    if (answer instanceof AadhaarOtpRequest.TooSoon tooSoon) {
      return new AadhaarOtpIssue.NotBefore(now.plus(tooSoon.delay()));
    }
    return answer instanceof AadhaarOtpRequest.NoMobile
        ? new AadhaarOtpIssue.NoMobile()
        : new AadhaarOtpIssue.NotFound();
  }

  /** When a code may be asked for; empty if now, in which case it is paid for. */
  private Optional<Instant> spend(
      KeycloakSession own, UserModel user, AadhaarNumber number, Instant now) {
    ThrottleProvider throttle = own.getProvider(ThrottleProvider.class);
    Optional<Instant> lockedUntil =
        Optional.ofNullable(throttle.attempts(realm, limits.guess(user, number), now).lockedUntil())
            .or(() -> throttle.exhaustedUntil(realm, limits.wrongCodesPerDay(user, number), now));
    if (lockedUntil.isPresent()) {
      return lockedUntil;
    }
    Optional<Instant> retryAt = throttle.spend(realm, limits.send(user, number), now);
    retryAt.ifPresent(instant -> own.getTransactionManager().setRollbackOnly());
    return retryAt;
  }

  AadhaarOtpCheck verify(UserModel user, AadhaarNumber number, String reference, OtpCode code)
      throws VerificationException {
    Instant now = clock.instant();
    Optional<String> vendorReference = references(user, number).open(reference, now);
    if (vendorReference.isEmpty()) {
      return new AadhaarOtpCheck.Gone();
    }
    verifier.requireReachable();
    Optional<OtpLockout> lockout =
        OwnTransaction.commit(session, TRANSACTION, own -> count(own, user, number, now));
    if (lockout.isPresent()) {
      return new AadhaarOtpCheck.Locked(lockout.get());
    }
    AadhaarOtpVerification answer =
        verifier.ask("aadhaar", vendor -> vendor.verify(vendorReference.get(), code), Outcomes::of);
    if (answer instanceof AadhaarOtpVerification.Verified verified) {
      return accept(user, number, verified);
    }
    if (answer instanceof AadhaarOtpVerification.Wrong) {
      return OwnTransaction.commit(session, TRANSACTION, own -> reject(own, user, number));
    }
    return answer instanceof AadhaarOtpVerification.Expired
        ? new AadhaarOtpCheck.Gone()
        : new AadhaarOtpCheck.NotFound();
  }

  /** Counts a guess; what is present is why it was not counted and must not be compared. */
  private Optional<OtpLockout> count(
      KeycloakSession own, UserModel user, AadhaarNumber number, Instant now) {
    ThrottleProvider throttle = own.getProvider(ThrottleProvider.class);
    AttemptKey key = limits.guess(user, number);
    if (!throttle.countAttempt(realm, key, limits.attempts(), now)) {
      AttemptCount count = throttle.attempts(realm, key, now);
      Instant until = Objects.requireNonNullElse(count.lockedUntil(), now);
      return Optional.of(new OtpLockout(until, Cause.STILL));
    }
    List<Budget> day = List.of(limits.wrongCodesPerDay(user, number));
    Optional<Instant> nextDay = throttle.spend(realm, day, now);
    nextDay.ifPresent(instant -> own.getTransactionManager().setRollbackOnly());
    return nextDay.map(until -> new OtpLockout(until, Cause.DAILY_CAP));
  }

  private AadhaarOtpCheck accept(
      UserModel user, AadhaarNumber number, AadhaarOtpVerification.Verified verified) {
    return OwnTransaction.commit(
        session,
        TRANSACTION,
        own -> {
          ThrottleProvider throttle = own.getProvider(ThrottleProvider.class);
          throttle.clearAttempts(realm, limits.guess(user, number));
          throttle.refund(realm, List.of(limits.wrongCodesPerDay(user, number)), clock.instant());
          return new AadhaarOtpCheck.Verified(verified.person());
        });
  }

  private AadhaarOtpCheck reject(KeycloakSession own, UserModel user, AadhaarNumber number) {
    AttemptCount count =
        own.getProvider(ThrottleProvider.class)
            .attempts(realm, limits.guess(user, number), clock.instant());
    Instant lockedUntil = count.lockedUntil();
    return lockedUntil != null
        ? new AadhaarOtpCheck.Locked(new OtpLockout(lockedUntil, Cause.JUST_NOW))
        : new AadhaarOtpCheck.Wrong(limits.attempts().maxAttempts() - count.failures());
  }

  private AadhaarReferences references(UserModel user, AadhaarNumber number) {
    return new AadhaarReferences(
        session.getProvider(KeyRingProvider.class), realm, user, number, verifier.id());
  }
}
