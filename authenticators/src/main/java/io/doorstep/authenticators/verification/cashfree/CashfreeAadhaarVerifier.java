package io.doorstep.authenticators.verification.cashfree;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.Gender;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerifiedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Offline Aadhaar: UIDAI's code by SMS, then the record it opens. Address, photograph and the link
 * to the XML file, which come along, are not taken.
 *
 * @see <a
 *     href="https://www.cashfree.com/docs/api-reference/vrs/v2/aadhaar/generate-otp-to-verify-aadhaar">Generate
 *     OTP</a>
 * @see <a
 *     href="https://www.cashfree.com/docs/api-reference/vrs/v2/aadhaar/submit-otp-to-verify-aadhaar">Submit
 *     OTP</a>
 */
final class CashfreeAadhaarVerifier implements AadhaarVerifier {

  /** After which Cashfree sends another code for the same Aadhaar. */
  private static final Duration BETWEEN_CODES = Duration.ofSeconds(45);

  private static final Pattern REFERENCE = Pattern.compile("[\\w-]{1,64}");
  private static final Pattern NOT_LINKED = words("not linked");
  private static final Pattern INVALID_AADHAAR = words("invalid aadhaar");
  private static final Pattern EXPIRED = words("expired|ref_id");
  private static final Pattern WRONG_CODE = words("otp.*invalid|invalid.*otp|valid otp");

  private final CashfreeEndpoint otp;
  private final CashfreeEndpoint verify;

  CashfreeAadhaarVerifier(CashfreeConfig config) {
    otp = new CashfreeEndpoint(config, "/offline-aadhaar/otp");
    verify = new CashfreeEndpoint(config, "/offline-aadhaar/verify");
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** SUCCESS covers an Aadhaar without a mobile number too, so the words count more. */
  @Override
  public AadhaarOtpRequest requestOtp(AadhaarNumber number) throws VerificationException {
    CashfreeAnswer answer = otp.post(Map.of("aadhaar_number", number.reveal()));
    if (answer.isConflict()) {
      return new AadhaarOtpRequest.TooSoon(BETWEEN_CODES);
    }
    if (answer.says(NOT_LINKED)) {
      return new AadhaarOtpRequest.NoMobile();
    }
    if (answer.says(INVALID_AADHAAR) || answer.text("status").equals("INVALID")) {
      return new AadhaarOtpRequest.NotFound();
    }
    String reference = answer.text("ref_id");
    if (answer.text("status").equals("SUCCESS") && REFERENCE.matcher(reference).matches()) {
      return new AadhaarOtpRequest.Sent(reference);
    }
    throw answer.unexpected();
  }

  @Override
  public AadhaarOtpVerification verify(String reference, OtpCode code)
      throws VerificationException {
    CashfreeAnswer answer = verify.post(Map.of("otp", code.reveal(), "ref_id", reference));
    if (answer.isOk() && answer.text("status").equals("VALID")) {
      return new AadhaarOtpVerification.Verified(person(answer));
    }
    if (answer.says(EXPIRED)) {
      return new AadhaarOtpVerification.Expired();
    }
    if (answer.says(WRONG_CODE)) {
      return new AadhaarOtpVerification.Wrong();
    }
    if (answer.says(INVALID_AADHAAR) || answer.text("status").equals("INVALID")) {
      return new AadhaarOtpVerification.NotFound();
    }
    throw answer.unexpected();
  }

  private static VerifiedPerson person(CashfreeAnswer answer) {
    return new VerifiedPerson(
        answer.words("name"), answer.date("dob"), gender(answer.text("gender")));
  }

  private static @Nullable Gender gender(String letter) {
    return switch (letter) {
      case "F" -> Gender.FEMALE;
      case "M" -> Gender.MALE;
      case "T" -> Gender.TRANSGENDER;
      default -> null;
    };
  }
}
