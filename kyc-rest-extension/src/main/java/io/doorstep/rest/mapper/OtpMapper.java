package io.doorstep.rest.mapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.keycloak.models.UserModel;

import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.representation.OtpChallengeRepresentation;
import io.doorstep.rest.representation.OtpLockRepresentation;
import io.doorstep.rest.representation.OtpLocksRepresentation;
import io.doorstep.rest.representation.OtpProofRepresentation;
import io.doorstep.rest.representation.OtpStatusRepresentation;
import io.doorstep.rest.service.OtpLocks;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpChannel;
import io.doorstep.spi.otp.OtpLock;
import io.doorstep.spi.otp.OtpLockPage;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.throttle.Countdown;
import org.jspecify.annotations.Nullable;

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

  /** The locks of a user's addresses. */
  public static OtpLocksRepresentation locks(UserModel user, List<OtpLocks.Lock> locks) {
    return new OtpLocksRepresentation(locks.stream().map(lock -> lock(user, lock)).toList(), null);
  }

  private static OtpLockRepresentation lock(UserModel user, OtpLocks.Lock lock) {
    return new OtpLockRepresentation(
        OtpChannel.reaching(lock.address()).key(),
        lock.address().masked(),
        lock.purpose().key(),
        lock.lockout().until().toString(),
        lock.lockout().cause() == OtpLockout.Cause.DAILY_CAP,
        user.getId());
  }

  /** A page of the realm's locks. */
  public static OtpLocksRepresentation locks(OtpLockPage page) {
    List<OtpLock> items = page.items();
    return new OtpLocksRepresentation(
        items.stream().map(OtpMapper::lock).toList(),
        page.last() ? null : next(items.get(items.size() - 1)));
  }

  private static String next(OtpLock last) {
    return new ListParameters.Place(last.until().toEpochMilli(), last.id()).text();
  }

  private static OtpLockRepresentation lock(OtpLock lock) {
    @Nullable OtpPurpose purpose = lock.purpose();
    return new OtpLockRepresentation(
        lock.channel().key(),
        lock.destination(),
        purpose == null ? null : purpose.key(),
        lock.until().toString(),
        purpose == null,
        lock.ownerId());
  }

  public static OtpProofRepresentation proof(OtpProof proof, Instant now) {
    return new OtpProofRepresentation(
        proof.token(), Countdown.secondsUntil(proof.expiresAt(), now));
  }
}
