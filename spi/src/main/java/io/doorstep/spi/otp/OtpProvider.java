package io.doorstep.spi.otp;

import java.util.Optional;
import java.util.function.Predicate;

import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.ContactAddress;
import org.jspecify.annotations.Nullable;

/**
 * One-time codes by SMS and e-mail for the realm of the session's context.
 *
 * <p>The one way in for every login form, required action, REST call and grant. Counters, budgets
 * and codes are committed in transactions of their own before a method returns, so that no failure
 * of the caller takes a count back.
 */
public interface OtpProvider extends Provider {

  /** The realm's rules. */
  OtpPolicy policy();

  /**
   * Makes a code and has it sent once the caller's transaction has committed.
   *
   * <p>The same work is done whether or not somebody owns the address; a message leaves only if the
   * purpose needs no account or there is one.
   *
   * @throws OtpNotSentException over budget, or a country that is not allowed
   */
  OtpChallenge issue(ContactAddress to, OtpPurpose purpose, OtpCaller caller);

  /**
   * Replaces a challenge's code by a new one and sends that. Wrong attempts stay counted.
   *
   * @throws OtpNotSentException inside the cool-down, over budget, or if the challenge is gone
   */
  OtpChallenge resend(String challengeId, OtpCaller caller);

  /** The challenge, if it is the caller's; used and expired ones too, until they are swept. */
  Optional<OtpChallenge> find(String challengeId, OtpCaller caller);

  /** Verifies a code and uses it up. */
  default OtpVerification verify(String challengeId, OtpCode code, OtpCaller caller) {
    return verify(challengeId, code, caller, challenge -> true);
  }

  /**
   * Verifies a code: counts the attempt, commits, compares, and uses the code up if {@code
   * admission} holds. Of any number of calls at once at most the allowed attempts are compared and
   * one is accepted.
   *
   * @param admission asked after a right code; if it says no, the code stays usable
   */
  OtpVerification verify(
      String challengeId, OtpCode code, OtpCaller caller, Predicate<OtpChallenge> admission);

  /** Whether codes for this address and purpose are refused for now. */
  Optional<OtpLockout> lockout(ContactAddress to, OtpPurpose purpose);

  /**
   * What is locked now in the realm, the latest to end first.
   *
   * @param after where the page before ended; null for the first page
   */
  OtpLockPage locks(OtpLockPage.@Nullable Cursor after, int max);

  /** Lifts what {@link #lockout} tells, for all purposes; an admin's act. */
  void unlock(ContactAddress to);

  /**
   * Gives the caller a proof to hand in later, in place of the code just accepted.
   *
   * @param accepted a challenge from {@link OtpVerification.Accepted}
   */
  OtpProof prove(OtpChallenge accepted);

  /** What a proof would prove, without using it up; empty if it is unknown, used or expired. */
  Optional<OtpTarget> inspect(String token);

  /** Uses a proof up and tells what it proved; empty if it is unknown, used or expired. */
  Optional<OtpTarget> redeem(String token);
}
