package io.doorstep.rest.service;

import java.util.Optional;

import io.doorstep.rest.error.CodeRefusedException;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.representation.OtpCodeRequest;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.otp.OtpCaller;
import io.doorstep.spi.otp.OtpChallenge;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpProof;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.otp.OtpVerification;

/** A caller enters a code and gets a proof for it. */
public final class EnterOtpCode {

  private final OtpProvider otp;
  private final FailedLogins failedLogins;

  public EnterOtpCode(OtpProvider otp, FailedLogins failedLogins) {
    this.otp = otp;
    this.failedLogins = failedLogins;
  }

  /**
   * Exchanges the right code for a proof.
   *
   * @throws InvalidInputException if it is no code at all, which costs no attempt
   * @throws CodeRefusedException if it is not the right one, or nothing is to be compared
   */
  public OtpProof enter(String challengeId, OtpCodeRequest request, OtpCaller caller) {
    OtpCode code = parse(request);
    // who it is for must be known before: a challenge that gets locked may be gone afterwards
    Optional<OtpChallenge> challenge = otp.find(challengeId, caller);
    OtpVerification verification = otp.verify(challengeId, code, caller);
    if (verification instanceof OtpVerification.Accepted accepted) {
      return otp.prove(accepted.challenge());
    }
    if (wasWrong(verification)) {
      challenge.ifPresent(this::countAsFailedLogin);
    }
    throw new CodeRefusedException(verification);
  }

  private static OtpCode parse(OtpCodeRequest request) {
    try {
      return OtpCode.parse(request.code());
    } catch (MalformedIdentityException e) {
      throw new InvalidInputException(FieldError.malformed("code", e));
    }
  }

  private static boolean wasWrong(OtpVerification verification) {
    return verification instanceof OtpVerification.Wrong
        || (verification instanceof OtpVerification.Locked locked
            && locked.lockout().cause() == OtpLockout.Cause.JUST_NOW);
  }

  private void countAsFailedLogin(OtpChallenge challenge) {
    String ownerId = challenge.target().ownerId();
    if (challenge.target().purpose() == OtpPurpose.LOGIN && ownerId != null) {
      failedLogins.count(ownerId);
    }
  }
}
