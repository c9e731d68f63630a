package io.doorstep.rest.service;

import java.time.Instant;

import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProvider;

/** A caller asks how the delivery of a code went. */
public final class ShowOtp {

  private final OtpProvider otp;

  public ShowOtp(OtpProvider otp) {
    this.otp = otp;
  }

  /**
   * Finds the challenge while its code is good.
   *
   * @throws RefusedException if there is no such challenge, or its code is no longer good
   */
  public OtpChallenge show(String challengeId, OtpCaller caller, Instant now) {
    return otp.find(challengeId, caller)
        .filter(challenge -> challenge.isUsableAt(now))
        .orElseThrow(() -> new RefusedException(ProblemType.CODE_GONE));
  }
}
