package io.doorstep.authenticators.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.keycloak.models.UserModel;

import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.authenticators.vendor.PersonalDataSink;
import io.doorstep.authenticators.verification.sandbox.SandboxAadhaarVerifierFactory;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpLockout;
import io.doorstep.spi.otp.OtpLockout.Cause;
import io.doorstep.spi.verification.AadhaarOtpCheck;
import io.doorstep.spi.verification.AadhaarOtpIssue;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.VerificationException;
import io.doorstep.spi.verification.VerificationException.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("KYC-3")
@ExtendWith(DevMode.class)
class AadhaarOtpTest {

  private static final AadhaarNumber NUMBER = AadhaarNumber.parse("234123412346");
  private static final AadhaarNumber OTHER = AadhaarNumber.parse("999941057058");
  private static final OtpCode RIGHT = OtpCode.parse("111000");
  private static final OtpCode WRONG = OtpCode.parse("000111");
  private static final UserModel USER = Realm.user("user");
  private static final UserModel STRANGER = Realm.user("stranger");

  @RegisterExtension
  final PersonalDataSink sink =
      new PersonalDataSink("234123412346", "999941057058", "ABCPV1234D", "111000", "John");

  private final Realm realm =
      new Realm().with(AadhaarVerifier.class, new SandboxAadhaarVerifierFactory());

  @Test
  void verifiesAnAadhaarByItsCode() throws Exception {
    assertThat(verify(USER, NUMBER, reference(USER, NUMBER), RIGHT))
        .isInstanceOf(AadhaarOtpCheck.Verified.class);
  }

  @Test
  void locksAfterThreeWrongCodesAndRefusesTheRightOne() throws Exception {
    String reference = reference(USER, NUMBER);
    assertThat(verify(USER, NUMBER, reference, WRONG)).isEqualTo(new AadhaarOtpCheck.Wrong(2));
    assertThat(verify(USER, NUMBER, reference, WRONG)).isEqualTo(new AadhaarOtpCheck.Wrong(1));
    assertThat(verify(USER, NUMBER, reference, WRONG)).isEqualTo(locked(Cause.JUST_NOW));
    assertThat(verify(USER, NUMBER, reference, RIGHT)).isEqualTo(locked(Cause.STILL));
    assertThat(realm.verification().requestAadhaarOtp(USER, NUMBER))
        .isEqualTo(new AadhaarOtpIssue.NotBefore(Realm.START.plus(Duration.ofMinutes(15))));

    realm.now = realm.now.plus(Duration.ofMinutes(15));
    assertThat(verify(USER, NUMBER, reference(USER, NUMBER), RIGHT))
        .isInstanceOf(AadhaarOtpCheck.Verified.class);
  }

  @Test
  void keepsCountingOverNewCodes() throws Exception {
    for (int i = 0; i < 2; i++) {
      verify(USER, NUMBER, reference(USER, NUMBER), WRONG);
    }
    assertThat(verify(USER, NUMBER, reference(USER, NUMBER), WRONG))
        .isEqualTo(locked(Cause.JUST_NOW));
  }

  @Test
  void countsFromZeroAfterASuccess() throws Exception {
    String reference = reference(USER, NUMBER);
    verify(USER, NUMBER, reference, WRONG);
    verify(USER, NUMBER, reference, RIGHT);
    assertThat(verify(USER, NUMBER, reference, WRONG)).isEqualTo(new AadhaarOtpCheck.Wrong(2));
  }

  @Test
  void locksNobodyElseWhoClaimsTheNumber() throws Exception {
    String reference = reference(STRANGER, NUMBER);
    for (int i = 0; i < 3; i++) {
      verify(STRANGER, NUMBER, reference, WRONG);
    }
    assertThat(verify(USER, NUMBER, reference(USER, NUMBER), RIGHT))
        .isInstanceOf(AadhaarOtpCheck.Verified.class);
  }

  @Test
  void capsWrongCodesByTheDay() throws Exception {
    for (int guess = 0; guess < 7; guess++) {
      if (guess > 0 && guess % 3 == 0) {
        realm.now = realm.now.plus(Duration.ofMinutes(61));
      }
      verify(USER, NUMBER, reference(USER, NUMBER), WRONG);
    }
    String reference = "none";
    assertThat(realm.verification().requestAadhaarOtp(USER, NUMBER))
        .isEqualTo(new AadhaarOtpIssue.NotBefore(Realm.START.plus(Duration.ofDays(1))));
    assertThat(verify(USER, NUMBER, reference, RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
  }

  @Test
  void takesAReferenceForItsUserAndNumberAlone() throws Exception {
    String reference = reference(USER, NUMBER);
    assertThat(verify(STRANGER, NUMBER, reference, RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
    assertThat(verify(USER, OTHER, reference, RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
    assertThat(verify(USER, NUMBER, "sandbox", RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
    assertThat(verify(USER, NUMBER, "x" + reference, RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
    assertThat(verify(USER, NUMBER, reference.replace("sandbox", "sandbox-wrong"), RIGHT))
        .isEqualTo(new AadhaarOtpCheck.Gone());
    realm.now = realm.now.plus(Duration.ofMinutes(10));
    assertThat(verify(USER, NUMBER, reference, RIGHT)).isEqualTo(new AadhaarOtpCheck.Gone());
    assertThat(realm.counters.spent("aadhaar-wrong-day")).as("not counted").isZero();
  }

  @Test
  void floodsNobodyFromManyAccounts() throws Exception {
    for (int user = 0; user < 5; user++) {
      assertThat(realm.verification().requestAadhaarOtp(Realm.user("user-" + user), NUMBER))
          .isInstanceOf(AadhaarOtpIssue.Sent.class);
    }
    assertThat(realm.verification().requestAadhaarOtp(Realm.user("user-5"), NUMBER))
        .isEqualTo(new AadhaarOtpIssue.NotBefore(Realm.START.plus(Duration.ofHours(1))));
    assertThat(realm.counters.spent("aadhaar-otp-user-hour")).as("what was refused").isEqualTo(5);
  }

  @Test
  void letsNobodySearchForNumbers() throws Exception {
    for (String sample : List.of("655675523712", "655675523711", "655675523710", "655675523709")) {
      realm.verification().requestAadhaarOtp(USER, realm.verification().parseAadhaar(sample));
    }
    realm.verification().requestAadhaarOtp(USER, NUMBER);
    assertThat(realm.verification().requestAadhaarOtp(USER, OTHER))
        .isInstanceOf(AadhaarOtpIssue.NotBefore.class);
  }

  @Test
  void asksTheVendorNoMoreThanTheLimitAtOnce() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Realm busy =
        new Realm()
            .with(
                AadhaarVerifier.class,
                new Vendor(
                    code -> {
                      asked.incrementAndGet();
                      return new AadhaarOtpVerification.Wrong();
                    }));
    String reference = reference(busy, USER, NUMBER);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<AadhaarOtpCheck>> guesses = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        guesses.add(() -> busy.verification().verifyAadhaarOtp(USER, NUMBER, reference, WRONG));
      }
      for (Future<AadhaarOtpCheck> guess : threads.invokeAll(guesses)) {
        assertThat(guess.get())
            .isInstanceOfAny(AadhaarOtpCheck.Wrong.class, AadhaarOtpCheck.Locked.class);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(asked).hasValue(3);
  }

  @Test
  void keepsAGuessCountedThatNobodyJudged() throws Exception {
    Realm failing =
        new Realm()
            .with(
                AadhaarVerifier.class,
                new Vendor(
                    code -> {
                      throw new VerificationException(Reason.REFUSED, "HTTP 400");
                    }));
    String reference = reference(failing, USER, NUMBER);
    for (int i = 0; i < 3; i++) {
      assertThat(
              failure(
                  () -> failing.verification().verifyAadhaarOtp(USER, NUMBER, reference, WRONG)))
          .isEqualTo(Reason.REFUSED);
    }
    assertThat(failing.verification().verifyAadhaarOtp(USER, NUMBER, reference, WRONG))
        .isInstanceOf(AadhaarOtpCheck.Locked.class);
  }

  @Test
  void countsNothingWhileTheVendorIsLeftOut() throws Exception {
    Realm down =
        new Realm()
            .with(
                AadhaarVerifier.class,
                new Vendor(
                    code -> {
                      throw new IllegalStateException("John " + NUMBER.reveal());
                    }),
                "breakerFailures",
                "1");
    String reference = reference(down, USER, NUMBER);
    for (int i = 0; i < 10; i++) {
      assertThat(
              failure(() -> down.verification().verifyAadhaarOtp(USER, NUMBER, reference, WRONG)))
          .isEqualTo(Reason.TRY_LATER);
    }
    assertThat(down.counters.spent("aadhaar-wrong-day")).isEqualTo(1);
  }

  private String reference(UserModel user, AadhaarNumber number) throws Exception {
    return reference(realm, user, number);
  }

  private static String reference(Realm realm, UserModel user, AadhaarNumber number)
      throws Exception {
    return ((AadhaarOtpIssue.Sent) realm.verification().requestAadhaarOtp(user, number))
        .reference();
  }

  private AadhaarOtpCheck verify(
      UserModel user, AadhaarNumber number, String reference, OtpCode code) throws Exception {
    return realm.verification().verifyAadhaarOtp(user, number, reference, code);
  }

  private static AadhaarOtpCheck locked(Cause cause) {
    return new AadhaarOtpCheck.Locked(
        new OtpLockout(Realm.START.plus(Duration.ofMinutes(15)), cause));
  }

  private Reason failure(ThrowingCallable question) {
    VerificationException failure = catchThrowableOfType(VerificationException.class, question);
    sink.requireNothingPersonal(failure.toString());
    assertThat(failure).hasNoCause();
    return failure.reason();
  }
}
