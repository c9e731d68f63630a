package io.doorstep.spi.otp;

import java.time.Instant;

/**
 * A destination that takes no codes for a purpose for now.
 *
 * @param until the one stored instant that every page, answer and {@code Retry-After} derives from
 * @param cause why
 */
public record OtpLockout(Instant until, Cause cause) {

  /** Why a destination is locked. */
  public enum Cause {
    /** The last try was one wrong code too many. */
    JUST_NOW,
    /** Locked by tries before this one. */
    STILL,
    /** The day's wrong codes are used up; only another channel or an admin helps. */
    DAILY_CAP
  }
}
