package io.doorstep.rest.mapper;

import java.time.Instant;

import io.doorstep.rest.representation.OtpChallengeRepresentation;
import io.doorstep.rest.representation.OtpProofRepresentation;
import io.doorstep.rest.representation.OtpStatusRepresentation;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpProof;

/** One-time codes as callers see them. */
public final class OtpMapper {

  private OtpMapper() {}

  public static OtpChallengeRepresentation challenge(OtpChallenge challenge, Instant now) {
    return new OtpChallengeRepresentation(
        challenge.id(),
        Countdown.secondsUntil(challenge.send().expiresAt(), now),
        Countdown.secondsUntil(challenge.send().resendAt(), now),
        challenge.target().to().masked());
  }

  public static OtpStatusRepresentation status(OtpChallenge challenge, Instant now) {
    return new OtpStatusRepresentation(
        challenge.state() == OtpChallenge.State.UNDELIVERED ? "failed" : "sent",
        Countdown.secondsUntil(challenge.send().expiresAt(), now),
        Countdown.secondsUntil(challenge.send().resendAt(), now));
  }

  public static OtpProofRepresentation proof(OtpProof proof, Instant now) {
    return new OtpProofRepresentation(
        proof.token(), Countdown.secondsUntil(proof.expiresAt(), now));
  }
}
