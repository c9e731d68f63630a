package io.doorstep.authenticators.verification.sandbox;

import java.time.LocalDate;
import java.util.Set;

import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("KYC-3")
@Tag("KYC-4")
@Tag("KYC-6")
class SandboxVerifiersTest {

  private final AadhaarVerifier aadhaar = new SandboxAadhaarVerifier();
  private final PanVerifier pan = new SandboxPanVerifier();
  private final BankAccountVerifier bank = new SandboxBankAccountVerifier();

  @Test
  void isRefusedOutsideDevelopmentMode() {
    assertThat(Components.complaint(new SandboxAadhaarVerifierFactory(), Components.component()))
        .contains("development mode only");
    assertThat(Components.complaint(new SandboxPanVerifierFactory(), Components.component()))
        .contains("development mode only");
    assertThat(
            Components.complaint(new SandboxBankAccountVerifierFactory(), Components.component()))
        .contains("development mode only");
    assertThat(aadhaar.samples()).isEmpty();
    AadhaarNumber number = AadhaarNumber.parse("234123412346");
    for (VerificationException failure :
        Set.of(
            failure(() -> aadhaar.requestOtp(number)),
            failure(() -> aadhaar.verify("sandbox", OtpCode.parse("111000"))),
            failure(() -> pan.verify(claim("ABCPV1234D"))),
            failure(() -> bank.verify(claim("026291800001191", "John Doe"))))) {
      assertThat(failure.reason()).isEqualTo(Reason.MISCONFIGURED);
    }
  }

  @Nested
  @ExtendWith(DevMode.class)
  class InDevelopmentMode {

    @ParameterizedTest
    @ValueSource(strings = {"655675523712", "655675523711", "655675523710", "655675523709"})
    void takesSamplesWithWrongCheckDigits(String sample) {
      assertThat(AadhaarNumber.parse(sample, aadhaar.samples()).reveal()).isEqualTo(sample);
      assertThatExceptionOfType(MalformedIdentityException.class)
          .isThrownBy(() -> AadhaarNumber.parse(sample));
    }

    @ParameterizedTest
    @CsvSource({
      "234123412346, 111000, Verified",
      "234123412346, 000111, Wrong",
      "234123412346, 000113, Expired",
      "655675523712, 111000, Verified",
      "655675523711, 111000, Wrong"
    })
    void answersToCodes(String number, String code, String answer) throws Exception {
      AadhaarOtpRequest sent = request(number);
      String reference = ((AadhaarOtpRequest.Sent) sent).reference();
      assertThat(reference).doesNotContain(number.substring(8));
      assertThat(aadhaar.verify(reference, OtpCode.parse(code)).getClass().getSimpleName())
          .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"655675523710, NotFound", "200000000013, NoMobile", "200000000021, TooSoon"})
    void sendsNoCode(String number, String answer) throws Exception {
      assertThat(request(number).getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void fails() throws Exception {
      assertThat(failure(() -> request("200000000032")).reason()).isEqualTo(Reason.TRY_LATER);
      String reference = ((AadhaarOtpRequest.Sent) request("655675523709")).reference();
      assertThat(failure(() -> aadhaar.verify(reference, OtpCode.parse("111000"))).reason())
          .isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
      "ABCPV1234D, Verified",
      "AAAPZ1111N, NotFound",
      "AAAPZ2222N, Mismatch",
      "AAAPZ3333N, Mismatch",
      "AAAPZ4444N, Mismatch"
    })
    void answersToPans(String number, String answer) throws Exception {
      assertThat(name(pan.verify(claim(number)))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
      "026291800001191, John Doe, Verified",
      "388108022658, Bob Hope, Verified",
      "388108022658, Tim Lee, Mismatch",
      "7766667989884, John Doe, Mismatch",
      "026291800001190, John Doe, NotFound"
    })
    void answersToAccounts(String number, String holder, String answer) throws Exception {
      assertThat(name(bank.verify(claim(number, holder)))).isEqualTo(answer);
    }

    @Test
    void failsForPansAndAccounts() {
      assertThat(failure(() -> pan.verify(claim("AAAPZ5555N"))).reason())
          .isEqualTo(Reason.TRY_LATER);
      assertThat(failure(() -> pan.verify(claim("AAAPZ6666N"))).reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure(() -> bank.verify(claim("007711000031", "John Doe"))).reason())
          .isEqualTo(Reason.REFUSED);
      assertThat(failure(() -> bank.verify(claim("00224412311300", "John Doe"))).reason())
          .isEqualTo(Reason.TRY_LATER);
    }

    private AadhaarOtpRequest request(String number) throws VerificationException {
      return aadhaar.requestOtp(AadhaarNumber.parse(number, aadhaar.samples()));
    }
  }

  private static String name(VerificationResult result) {
    return result.getClass().getSimpleName();
  }

  private static PanClaim claim(String pan) {
    return new PanClaim(Pan.parse(pan), "John Doe", LocalDate.of(1993, 6, 30));
  }

  private static BankAccountClaim claim(String number, String holder) {
    return new BankAccountClaim(BankAccountNumber.parse(number), Ifsc.parse("YESB0000262"), holder);
  }

  private static VerificationException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable question) {
    return catchThrowableOfType(VerificationException.class, question);
  }
}
