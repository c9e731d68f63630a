package io.doorstep.authenticators.verification;

import java.time.LocalDate;

import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.UserModel;

import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.authenticators.vendor.PersonalDataSink;
import io.doorstep.authenticators.verification.sandbox.SandboxAadhaarVerifierFactory;
import io.doorstep.authenticators.verification.sandbox.SandboxBankAccountVerifierFactory;
import io.doorstep.authenticators.verification.sandbox.SandboxPanVerifierFactory;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.identity.MalformedIdentityException;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("KYC-3")
@Tag("KYC-4")
@Tag("KYC-6")
@ExtendWith(DevMode.class)
class DoorstepVerificationProviderTest {

  private static final AadhaarNumber NUMBER = AadhaarNumber.parse("234123412346");
  private static final OtpCode RIGHT = OtpCode.parse("111000");
  private static final UserModel USER = Realm.user("user");
  private static final PanClaim PAN =
      new PanClaim(Pan.parse("ABCPV1234D"), "John Doe", LocalDate.of(1993, 6, 30));
  private static final BankAccountClaim BANK =
      new BankAccountClaim(
          BankAccountNumber.parse("026291800001191"), Ifsc.parse("YESB0000262"), "John Doe");

  @RegisterExtension
  final PersonalDataSink sink =
      new PersonalDataSink("234123412346", "999941057058", "ABCPV1234D", "111000", "John");

  private final Realm realm =
      new Realm().with(AadhaarVerifier.class, new SandboxAadhaarVerifierFactory());

  @Test
  void leavesAllToPeopleWithoutVerifiers() throws Exception {
    Realm bare = new Realm();
    assertThat(bare.verification().requestAadhaarOtp(USER, NUMBER))
        .isEqualTo(new AadhaarOtpIssue.ManualReview());
    assertThat(bare.verification().verifyAadhaarOtp(USER, NUMBER, "x", RIGHT))
        .isEqualTo(new AadhaarOtpCheck.ManualReview());
    assertThat(bare.verification().verifyPan(USER, PAN)).isEmpty();
    assertThat(bare.verification().verifyBankAccount(USER, BANK)).isEmpty();
  }

  @Test
  void takesSamplesWhereTheVerifierDoes() {
    assertThat(realm.verification().parseAadhaar("6556 7552 3712").lastFourDigits())
        .isEqualTo("3712");
    assertThatExceptionOfType(MalformedIdentityException.class)
        .isThrownBy(() -> new Realm().verification().parseAadhaar("655675523712"));
  }

  @Test
  void looksUpPansAndAccounts() throws Exception {
    Realm full =
        new Realm()
            .with(PanVerifier.class, new SandboxPanVerifierFactory())
            .with(BankAccountVerifier.class, new SandboxBankAccountVerifierFactory());
    assertThat(full.verification().verifyPan(USER, PAN))
        .containsInstanceOf(VerificationResult.Verified.class);
    for (int i = 0; i < 8; i++) {
      assertThat(full.verification().verifyBankAccount(USER, BANK))
          .containsInstanceOf(VerificationResult.Verified.class);
    }
    assertThat(failure(() -> full.verification().verifyBankAccount(USER, BANK)))
        .as("over budget")
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void takesAVerifierThatCanNotBeSetUpForAMistake() {
    Realm broken =
        new Realm()
            .with(PanVerifier.class, new SandboxPanVerifierFactory(), "breakerFailures", "0");
    assertThat(failure(() -> broken.verification().verifyPan(USER, PAN)))
        .isEqualTo(Reason.MISCONFIGURED);
  }

  @Test
  void hasOneVerifierOfAKind() {
    var second = Components.component();
    second.setId("second");
    var factory = new SandboxAadhaarVerifierFactory();
    factory.validateConfiguration(null, new Realm().model(), second);
    assertThatExceptionOfType(ComponentValidationException.class)
        .isThrownBy(() -> factory.validateConfiguration(null, realm.model(), second))
        .withMessageContaining("already has a verifier");
  }

  private Reason failure(ThrowingCallable question) {
    VerificationException failure = catchThrowableOfType(VerificationException.class, question);
    sink.requireNothingPersonal(failure.toString());
    assertThat(failure).hasNoCause();
    return failure.reason();
  }
}
