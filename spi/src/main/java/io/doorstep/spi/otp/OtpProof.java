package io.doorstep.spi.otp;

import java.time.Instant;

/**
 * The word of this server that the caller could read a message sent to an address. Single use.
 *
 * @param token opaque to the caller, kept here only as a keyed hash
 */
public record OtpProof(String token, Instant expiresAt) {

  @Override
  public String toString() {
    return "OtpProof[expiresAt=" + expiresAt + "]";
  }
}
