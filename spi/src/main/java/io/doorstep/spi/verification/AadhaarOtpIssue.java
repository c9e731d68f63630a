package io.doorstep.spi.verification;

import java.time.Instant;

/** What came of the wish to have a code of UIDAI's sent. */
public sealed interface AadhaarOtpIssue {

  /**
   * A code is on its way to the mobile number that UIDAI knows.
   *
   * @param reference to be handed in with the code; good for this user and this number alone
   * @param expiresAt when the code can no longer be right
   */
  record Sent(String reference, Instant expiresAt) implements AadhaarOtpIssue {}

  /** There is no such Aadhaar. */
  record NotFound() implements AadhaarOtpIssue {}

  /** UIDAI knows no mobile number for this Aadhaar: only a person can review it. */
  record NoMobile() implements AadhaarOtpIssue {}

  /** Too many codes were asked for, or wrong codes entered. Nothing was sent. */
  record NotBefore(Instant retryAt) implements AadhaarOtpIssue {}

  /** The realm has nobody to ask: a person reviews. */
  record ManualReview() implements AadhaarOtpIssue {}
}
