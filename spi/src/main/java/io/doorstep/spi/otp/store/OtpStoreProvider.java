package io.doorstep.spi.otp.store;

import java.time.Instant;
import java.util.Optional;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpSend;
import io.doorstep.spi.otp.OtpTarget;
import org.jspecify.annotations.Nullable;

/**
 * Keeps challenges. Each change is one conditional statement, so that it has exactly one winner on
 * any number of nodes; it runs in the session's transaction, which the caller commits before acting
 * on the answer.
 */
public interface OtpStoreProvider extends Provider {

  void insert(RealmModel realm, OtpChallenge challenge, CodeDigest digest);

  Optional<StoredOtp> find(RealmModel realm, String challengeId);

  /**
   * Puts a new code in the place of the one before it.
   *
   * @param next the send with the number that follows the present one
   * @return false if the challenge is used, or another resend came first
   */
  boolean replaceCode(RealmModel realm, String challengeId, OtpSend next, CodeDigest digest);

  /**
   * Uses a code up.
   *
   * @return false if it is used, expired or replaced
   */
  boolean consume(RealmModel realm, OtpChallenge challenge, Instant now);

  /** Remembers who took the message of this send. */
  void markSent(RealmModel realm, OtpChallenge challenge, String provider);

  /**
   * Remembers that this send could not be delivered.
   *
   * @param state {@code UNDELIVERED} or {@code UNREACHABLE}
   */
  void markUndelivered(RealmModel realm, OtpChallenge challenge, OtpChallenge.State state);

  /** Attaches a proof to a used challenge. */
  void attachProof(RealmModel realm, String challengeId, CodeDigest digest, Instant expiresAt);

  /** What a proof would prove; empty if it is not that challenge's, used or expired. */
  Optional<OtpTarget> findProven(
      RealmModel realm, String challengeId, CodeDigest digest, Instant now);

  /**
   * Uses a proof up.
   *
   * @return what it proved; empty if it is not that challenge's, used or expired
   */
  Optional<OtpTarget> redeemProof(
      RealmModel realm, String challengeId, CodeDigest digest, Instant now);

  /** Notes that something is locked. */
  void noteLock(RealmModel realm, LockNote note);

  /** Forgets what was noted of a counter's locks, which are lifted. */
  void forgetLocks(RealmModel realm, String subject);

  /**
   * What is locked of what was noted, the latest to end first.
   *
   * @param after where the page before ended; null for the first page
   */
  OtpLockPage locks(RealmModel realm, OtpLockPage.@Nullable Cursor after, int max, Instant now);

  /**
   * Deletes what expired before an instant, in all realms.
   *
   * @return how many rows went
   */
  int deleteExpired(Instant before);
}
