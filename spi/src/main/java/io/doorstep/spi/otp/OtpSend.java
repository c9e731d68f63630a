package io.doorstep.spi.otp;

import java.time.Instant;

/**
 * One code of a challenge: the first, or one that a resend put in its place.
 *
 * @param number 1 for the first code, one more with each resend
 * @param sentAt when it was made
 * @param expiresAt when it stops being good
 * @param resendAt from when on another one may be asked for
 */
public record OtpSend(int number, Instant sentAt, Instant expiresAt, Instant resendAt) {

  private static final int LETTERS = 26;

  /**
   * A letter that tells this code from the one before it, shown in the message and on the page: A,
   * B, … Z, A.
   */
  public String reference() {
    return String.valueOf((char) ('A' + (number - 1) % LETTERS));
  }
}
