package io.doorstep.rest.service;

import org.keycloak.models.UserModel;

import io.doorstep.rest.error.CodeRefusedException;
import io.doorstep.rest.error.FieldError;
import io.doorstep.rest.error.InvalidInputException;
import io.doorstep.rest.error.ProblemType;
import io.doorstep.rest.error.RefusedException;
import io.doorstep.rest.error.Text;
import io.doorstep.rest.error.TooSoonException;
import io.doorstep.rest.representation.AadhaarOtpCodeRequest;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.KycCase;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpVerification;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.VerificationException;
import org.jspecify.annotations.Nullable;

/** An applicant proves by a code of UIDAI's that the Aadhaar in the case is theirs. */
public final class ProveAadhaar {

  private final CaseProvider cases;
  private final UserModel user;

  public ProveAadhaar(CaseProvider cases, UserModel user) {
    this.cases = cases;
    this.user = user;
  }

  /** Has a code sent. */
  public AadhaarOtpIssue.Sent request() {
    AadhaarOtpIssue issue;
    try {
      issue = cases.requestAadhaarOtp(user);
    } catch (VerificationException e) {
      throw new RefusedException(ProblemType.VERIFICATION_UNAVAILABLE);
    }
    if (issue instanceof AadhaarOtpIssue.Sent sent) {
      return sent;
    }
    if (issue instanceof AadhaarOtpIssue.NotBefore wait) {
      throw new TooSoonException(wait.retryAt());
    }
    if (issue instanceof AadhaarOtpIssue.NotFound) {
      throw numberRefused("doorstepErrorAadhaarNotFound");
    }
    if (issue instanceof AadhaarOtpIssue.NoMobile) {
      throw numberRefused("doorstepErrorAadhaarNoMobile");
    }
    throw new RefusedException(ProblemType.MANUAL_REVIEW);
  }

  /**
   * Takes a guess.
   *
   * @throws CodeRefusedException unless the code is right
   */
  public KycCase verify(AadhaarOtpCodeRequest request) {
    @Nullable String reference = request.reference();
    if (reference == null || reference.isBlank()) {
      throw new InvalidInputException(FieldError.missing("reference"));
    }
    AadhaarOtpCheck check = check(reference, parse(request));
    if (check instanceof AadhaarOtpCheck.Verified) {
      return cases.of(user);
    }
    if (check instanceof AadhaarOtpCheck.Wrong wrong) {
      throw new CodeRefusedException(new OtpVerification.Wrong(wrong.attemptsRemaining()));
    }
    if (check instanceof AadhaarOtpCheck.Locked locked) {
      throw new CodeRefusedException(new OtpVerification.Locked(locked.lockout()));
    }
    if (check instanceof AadhaarOtpCheck.NotFound) {
      throw numberRefused("doorstepErrorAadhaarNotFound");
    }
    if (check instanceof AadhaarOtpCheck.ManualReview) {
      throw new RefusedException(ProblemType.MANUAL_REVIEW);
    }
    throw new CodeRefusedException(new OtpVerification.Gone());
  }

  private AadhaarOtpCheck check(String reference, OtpCode code) {
    try {
      return cases.verifyAadhaarOtp(user, reference, code);
    } catch (VerificationException e) {
      throw new RefusedException(ProblemType.VERIFICATION_UNAVAILABLE);
    }
  }

  private static OtpCode parse(AadhaarOtpCodeRequest request) {
    try {
      return OtpCode.parse(request.otp());
    } catch (MalformedIdentityException e) {
      throw new InvalidInputException(FieldError.malformed("otp", e));
    }
  }

  private static InvalidInputException numberRefused(String messageKey) {
    return new InvalidInputException(new FieldError("number", Text.of(messageKey)));
  }
}
