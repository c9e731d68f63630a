package io.doorstep.spi.verification;

/** A vendor's answer to a one-time code of UIDAI's. */
public sealed interface AadhaarOtpVerification {

  /** The code is right. */
  record Verified(VerifiedPerson person) implements AadhaarOtpVerification {}

  /** The code is wrong. */
  record Wrong() implements AadhaarOtpVerification {}

  /** There is no open request under this reference; a new code is needed. */
  record Expired() implements AadhaarOtpVerification {}

  /** There is no such Aadhaar. */
  record NotFound() implements AadhaarOtpVerification {}
}
