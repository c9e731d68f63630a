package io.doorstep.spi.verification;

import java.time.Duration;

/** A vendor's answer to the request for a one-time code of UIDAI's. */
public sealed interface AadhaarOtpRequest {

  /**
   * A code is on its way to the mobile number that UIDAI knows.
   *
   * @param reference the vendor's name for this request; letters, digits, dash and underscore, at
   *     most 64 of them
   */
  record Sent(String reference) implements AadhaarOtpRequest {}

  /** There is no such Aadhaar. */
  record NotFound() implements AadhaarOtpRequest {}

  /** UIDAI knows no mobile number for this Aadhaar, so this way is closed to the person. */
  record NoMobile() implements AadhaarOtpRequest {}

  /**
   * A code was sent moments ago.
   *
   * @param delay until another can be
   */
  record TooSoon(Duration delay) implements AadhaarOtpRequest {}
}
