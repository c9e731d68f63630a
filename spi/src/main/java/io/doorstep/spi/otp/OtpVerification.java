package io.doorstep.spi.otp;

/** What came of entering a code. */
public sealed interface OtpVerification {

  /** The right code; it is used up now. */
  record Accepted(OtpChallenge challenge) implements OtpVerification {}

  /** The right code, left usable because the caller could not go on with it yet. */
  record Withheld(OtpChallenge challenge) implements OtpVerification {}

  /**
   * A wrong code.
   *
   * @param attemptsRemaining at least 1; the last wrong one is {@link Locked}
   */
  record Wrong(int attemptsRemaining) implements OtpVerification {}

  /** Not compared, or the wrong code that used up the tries: locked from now on. */
  record Locked(OtpLockout lockout) implements OtpVerification {}

  /** Not compared: expired, used, replaced, unknown, or another session's. */
  record Gone() implements OtpVerification {}
}
