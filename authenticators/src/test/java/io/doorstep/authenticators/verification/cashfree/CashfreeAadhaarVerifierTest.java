package io.doorstep.authenticators.verification.cashfree;

import java.time.Duration;
import java.time.LocalDate;

import com.github.tomakehurst.wiremock.http.Fault;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.identity.AadhaarNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.verification.AadhaarOtpRequest;
import io.doorstep.spi.verification.AadhaarOtpVerification;
import io.doorstep.spi.verification.AadhaarVerifier;
import io.doorstep.spi.verification.Gender;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerifiedPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-3")
@ExtendWith(DevMode.class)
class CashfreeAadhaarVerifierTest extends Cashfree<AadhaarVerifier> {

  private static final AadhaarNumber NUMBER = AadhaarNumber.parse("2341 2341 2346");
  private static final OtpCode CODE = OtpCode.parse("111000");

  CashfreeAadhaarVerifierTest() {
    super(new CashfreeAadhaarVerifierFactory());
  }

  @Test
  void asksForACode() throws Exception {
    answer(200, payload("aadhaar-otp-sent"));
    assertThat(verifier().requestOtp(NUMBER)).isEqualTo(new AadhaarOtpRequest.Sent("21637861"));
    CASHFREE.verify(
        postRequestedFor(urlEqualTo("/verification/offline-aadhaar/otp"))
            .withHeader("x-client-id", equalTo("CF1"))
            .withHeader("x-client-secret", equalTo("s3cret"))
            .withRequestBody(equalToJson("{\"aadhaar_number\": \"234123412346\"}")));
  }

  @Test
  void takesAReferenceThatComesAsText() throws Exception {
    answer(200, payload("aadhaar-otp-sent", "ref_id", "21637861"));
    assertThat(verifier().requestOtp(NUMBER)).isEqualTo(new AadhaarOtpRequest.Sent("21637861"));
  }

  @Test
  void readsFromTheWordsOfASuccessThatNothingWasSent() throws Exception {
    answer(200, payload("aadhaar-otp-not-linked"));
    assertThat(verifier().requestOtp(NUMBER)).isEqualTo(new AadhaarOtpRequest.NoMobile());
  }

  @Test
  void knowsThatThereIsNoSuchAadhaar() throws Exception {
    answer(200, payload("aadhaar-otp-invalid"));
    assertThat(verifier().requestOtp(NUMBER)).isEqualTo(new AadhaarOtpRequest.NotFound());
  }

  @Test
  void waitsBetweenTwoCodes() throws Exception {
    answer(
        409,
        "{\"status\": \"ERROR\", \"message\": \"Otp generated for this aadhaar, please try after"
            + " some time\"}");
    assertThat(verifier().requestOtp(NUMBER))
        .isEqualTo(new AadhaarOtpRequest.TooSoon(Duration.ofSeconds(45)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"SUCCESS\", \"message\": \"OTP sent successfully\"}",
        "{\"status\": \"SUCCESS\", \"ref_id\": null}",
        "{\"status\": \"SUCCESS\", \"ref_id\": {\"a\": 1}}",
        "{\"status\": \"SUCCESS\", \"ref_id\": \"../../x\"}",
        "{\"ref_id\": 21637861}",
        "{}",
        "[]",
        "null",
        "{\"status\": ",
        "<html>234123412346</html>",
        ""
      })
  void takesNoAnswerWithMissingMembers(String body) {
    answer(ok(body));
    assertThat(failure(() -> verifier().requestOtp(NUMBER))).isEqualTo(Reason.TRY_LATER);
    assertThat(failure(() -> verifier().verify("21637861", CODE))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void handsTheCodeInAndReadsThePerson() throws Exception {
    answer(200, payload("aadhaar-verified"));
    assertThat(verifier().verify("21637861", CODE))
        .isEqualTo(
            new AadhaarOtpVerification.Verified(
                new VerifiedPerson("John Doe", LocalDate.of(1995, 2, 2), Gender.MALE)));
    CASHFREE.verify(
        postRequestedFor(urlEqualTo("/verification/offline-aadhaar/verify"))
            .withRequestBody(equalToJson("{\"otp\": \"111000\", \"ref_id\": \"21637861\"}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1995", "1995-02-02", "31-02-1995", "02/02/1995"})
  void makesUpNoDateOfBirth(String date) throws Exception {
    answer(200, payload("aadhaar-verified", "dob", date, "gender", "X", "name", " \t"));
    assertThat(verifier().verify("21637861", CODE))
        .isEqualTo(new AadhaarOtpVerification.Verified(VerifiedPerson.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTP entered is invalid | Wrong",
        "Please enter a valid otp. | Wrong",
        "Otp expired | Expired",
        "Session expired, please generate a new OTP | Expired",
        "Please enter a valid ref_id | Expired",
        "Invalid Aadhaar Card | NotFound"
      })
  void understandsRefusals(String message, String answer) throws Exception {
    answer(400, "{\"status\": \"ERROR\", \"subCode\": \"400\", \"message\": \"" + message + "\"}");
    assertThat(verifier().verify("21637861", CODE).getClass().getSimpleName()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Client secret belongs to test environment | MISCONFIGURED",
        "401 | Invalid clientId and clientSecret combination | MISCONFIGURED",
        "403 | IP not whitelisted your current ip is 192.0.2.1 | MISCONFIGURED",
        "422 | Insufficient balance to process this request. | MISCONFIGURED",
        "400 | Aadhaar 234123412346 of John is odd | REFUSED",
        "422 | no words we know | REFUSED",
        "404 | no such call | MISCONFIGURED",
        "429 | too many requests | TRY_LATER",
        "500 | Unable to validate, please retry later | TRY_LATER",
        "502 | <html>John</html> | TRY_LATER"
      })
  void tellsFaultsApart(int status, String message, Reason reason) {
    answer(status, "{\"status\": \"ERROR\", \"message\": \"" + message + "\"}");
    assertThat(failure(() -> verifier().verify("21637861", CODE))).isEqualTo(reason);
    assertThat(failure(() -> verifier().requestOtp(NUMBER))).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void triesLaterAfterABrokenConnection(Fault fault) {
    answer(ok().withFault(fault));
    assertThat(failure(() -> verifier().verify("21637861", CODE))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void waitsNoLongerThanTheLimit() {
    AadhaarVerifier impatient = verifier("totalTimeout", "300");
    answer(okJson(payload("aadhaar-verified")).withFixedDelay(10_000));
    assertThat(failure(() -> impatient.verify("21637861", CODE))).isEqualTo(Reason.TRY_LATER);
    answer(okJson(payload("aadhaar-verified")).withChunkedDribbleDelay(100, 10_000));
    assertThat(failure(() -> impatient.verify("21637861", CODE))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void readsNoHugeAnswer() {
    answer(200, huge());
    assertThat(failure(() -> verifier().verify("21637861", CODE))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void hidesWhatItFound() {
    assertThat(new VerifiedPerson("John Doe", LocalDate.of(1995, 2, 2), null))
        .hasToString("VerifiedPerson[name=present, dateOfBirth=present, gender=absent]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clientId | '' | 'Client id' is required",
        "clientSecret | '' | 'Client secret' is required",
        "baseUrl | cashfree | 'Base URL' must be an https URL",
        "totalTimeout | 5 | 'Total timeout' must be from 100 to 30000"
      })
  void refusesBadSettings(String key, String value, String complaint) {
    var component = component();
    component.put(key, value);
    assertThat(Components.complaint(factory, component)).contains(complaint);
  }
}
