package io.doorstep.spi.verification;

import io.doorstep.spi.otp.OtpLockout;

/** What came of a code of UIDAI's that a person entered. */
public sealed interface AadhaarOtpCheck {

  /** The code is right: the Aadhaar is the user's. */
  record Verified(VerifiedPerson person) implements AadhaarOtpCheck {}

  /**
   * The code is wrong.
   *
   * @param attemptsRemaining at least 1
   */
  record Wrong(int attemptsRemaining) implements AadhaarOtpCheck {}

  /** No code is compared until the lockout ends, not even the right one. */
  record Locked(OtpLockout lockout) implements AadhaarOtpCheck {}

  /** The reference is expired, used, or of another user or number. */
  record Gone() implements AadhaarOtpCheck {}

  /** There is no such Aadhaar. */
  record NotFound() implements AadhaarOtpCheck {}

  /** The realm has nobody to ask: a person reviews. */
  record ManualReview() implements AadhaarOtpCheck {}
}
