package io.doorstep.authenticators.verification.sandbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

import org.keycloak.common.util.Environment;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.Gender;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerifiedPerson;

/**
 * The code is {@value #RIGHT_CODE} for every Aadhaar but some samples, most of them from Cashfree's
 * test data; see {@code docs/guides/verification.md}.
 */
final class SandboxAadhaarVerifier implements AadhaarVerifier {

  private static final String RIGHT_CODE = "111000";
  private static final String EXPIRED_CODE = "000113";
  private static final String FAILING_CODE = "000222";

  private static final String VERIFIED = "655675523712";
  private static final String ALWAYS_WRONG = "655675523711";
  private static final String NOT_FOUND = "655675523710";
  private static final String FAILING = "655675523709";
  private static final String NO_MOBILE = "200000000013";
  private static final String TOO_SOON = "200000000021";
  private static final String OUT_OF_ORDER = "200000000032";

  /** Cashfree's, whose check digits are wrong. */
  private static final Set<String> SAMPLES = Set.of(VERIFIED, ALWAYS_WRONG, NOT_FOUND, FAILING);

  private static final VerifiedPerson PERSON =
      new VerifiedPerson("JOHN DOE", LocalDate.of(1995, 2, 2), Gender.MALE);

  @Override
  public Set<String> samples() {
    return Environment.isDevMode() ? SAMPLES : Set.of();
  }

  /** The reference says which answers are to come, and not for which number. */
  @Override
  public AadhaarOtpRequest requestOtp(AadhaarNumber number) throws VerificationException {
    SandboxVerifierFactory.requireDevMode();
    return switch (number.reveal()) {
      case NOT_FOUND -> new AadhaarOtpRequest.NotFound();
      case NO_MOBILE -> new AadhaarOtpRequest.NoMobile();
      case TOO_SOON -> new AadhaarOtpRequest.TooSoon(Duration.ofSeconds(45));
      case OUT_OF_ORDER -> throw new VerificationException(Reason.TRY_LATER, "sample");
      case ALWAYS_WRONG -> new AadhaarOtpRequest.Sent("sandbox-wrong");
      case FAILING -> new AadhaarOtpRequest.Sent("sandbox-failing");
      default -> new AadhaarOtpRequest.Sent("sandbox");
    };
  }

  @Override
  public AadhaarOtpVerification verify(String reference, OtpCode code)
      throws VerificationException {
    SandboxVerifierFactory.requireDevMode();
    if (reference.equals("sandbox-failing") || code.reveal().equals(FAILING_CODE)) {
      throw new VerificationException(Reason.REFUSED, "sample");
    }
    if (code.reveal().equals(EXPIRED_CODE)) {
      return new AadhaarOtpVerification.Expired();
    }
    return reference.equals("sandbox") && code.reveal().equals(RIGHT_CODE)
        ? new AadhaarOtpVerification.Verified(PERSON)
        : new AadhaarOtpVerification.Wrong();
  }
}
