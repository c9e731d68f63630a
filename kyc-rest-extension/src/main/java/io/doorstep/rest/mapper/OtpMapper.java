package io.doorstep.rest.mapper;

import java.time.Duration;
import java.time.Instant;

import io.doorstep.rest.representation.OtpChallengeRepresentation;
import io.doorstep.rest.representation.OtpLockRepresentation;
import io.doorstep.rest.representation.OtpProofRepresentation;
import io.doorstep.rest.representation.OtpStatusRepresentation;
import io.doorstep.rest.service.OtpLocks;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpProof;

/** One-time codes as callers see them. */
public final class OtpMapper {

  /** Longer than senders may take: after it, no news of a failed delivery is to be expected. */
  private static final Duration DELIVERY_NEWS = Duration.ofSeconds(30);

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
        delivery(challenge, now),
        Countdown.secondsUntil(challenge.send().expiresAt(), now),
        Countdown.secondsUntil(challenge.send().resendAt(), now));
  }

  private static String delivery(OtpChallenge challenge, Instant now) {
    return switch (challenge.state()) {
      case UNDELIVERED, UNREACHABLE -> "failed";
      case OPEN, USED ->
          now.isBefore(challenge.send().sentAt().plus(DELIVERY_NEWS)) ? "pending" : "sent";
    };
  }

  public static OtpLockRepresentation lock(OtpLocks.Lock lock) {
    return new OtpLockRepresentation(
        OtpChannel.reaching(lock.address()).key(),
        lock.address().masked(),
        lock.purpose().key(),
        lock.lockout().until().toString(),
        lock.lockout().cause() == OtpLockout.Cause.DAILY_CAP);
  }

  public static OtpProofRepresentation proof(OtpProof proof, Instant now) {
    return new OtpProofRepresentation(
        proof.token(), Countdown.secondsUntil(proof.expiresAt(), now));
  }
}
