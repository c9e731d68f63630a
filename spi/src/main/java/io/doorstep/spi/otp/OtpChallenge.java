package io.doorstep.spi.otp;

import java.time.Instant;

/**
 * A code on its way: what may be known of it without knowing the code.
 *
 * @param id unguessable (122 random bits), so that it may stand in a URL
 */
public record OtpChallenge(String id, OtpTarget target, OtpSend send, State state) {

  /** How far a challenge has come. */
  public enum State {
    /** Waiting for the code. */
    OPEN,
    /** Waiting for the code, but no sender could deliver it now. */
    UNDELIVERED,
    /** Waiting for the code, but the number can't be reached by messages or refuses them. */
    UNREACHABLE,
    /** The code was entered and can't be entered again. */
    USED
  }

  public boolean isUsableAt(Instant now) {
    return state != State.USED && now.isBefore(send.expiresAt());
  }
}
