package io.doorstep.authenticators.verification.cashfree;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.identity.Pan;
import io.doorstep.spi.verification.PanClaim;
import io.doorstep.spi.verification.PanVerifier;
import io.doorstep.spi.verification.VerificationException.Reason;
import io.doorstep.spi.verification.VerificationResult;
import io.doorstep.spi.verification.VerifiedField;
import io.doorstep.spi.verification.VerifiedPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-4")
@ExtendWith(DevMode.class)
class CashfreePanVerifierTest extends Cashfree<PanVerifier> {

  private static final LocalDate BIRTH = LocalDate.of(1993, 6, 30);
  private static final PanClaim CLAIM = new PanClaim(Pan.parse("ABCPV1234D"), "John Doe", BIRTH);

  CashfreePanVerifierTest() {
    super(new CashfreePanVerifierFactory());
  }

  @Test
  void asksWithNameAndDateOfBirth() throws Exception {
    answer(200, payload("pan-lite-valid"));
    assertThat(verifier().verify(CLAIM))
        .isEqualTo(new VerificationResult.Verified(new VerifiedPerson("John Doe", BIRTH, null)));
    CASHFREE.verify(
        postRequestedFor(urlEqualTo("/verification/pan-lite"))
            .withRequestBody(matchingJsonPath("$.verification_id", matching("[\\w.-]{1,50}")))
            .withRequestBody(matchingJsonPath("$.pan", equalTo("ABCPV1234D")))
            .withRequestBody(matchingJsonPath("$.name", equalTo("John Doe")))
            .withRequestBody(matchingJsonPath("$.dob", equalTo("1993-06-30"))));
  }

  @ParameterizedTest
  @CsvSource({"N, Y, NAME", "Y, N, DATE_OF_BIRTH", "N, N, NAME DATE_OF_BIRTH"})
  void tellsWhatDiffers(String name, String birth, String fields) throws Exception {
    answer(200, payload("pan-lite-valid", "name_match", name, "dob_match", birth));
    assertThat(verifier().verify(CLAIM))
        .isEqualTo(
            new VerificationResult.Mismatch(
                Arrays.stream(fields.split(" ", -1))
                    .map(VerifiedField::valueOf)
                    .collect(Collectors.toSet()),
                VerifiedPerson.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "F"})
  void knowsThatThereIsNoSuchPan(String status) throws Exception {
    answer(200, payload("pan-lite-valid", "pan_status", status, "status", "INVALID"));
    assertThat(verifier().verify(CLAIM)).isEqualTo(new VerificationResult.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "D", "EA", "EC", "ED", "EI", "EL", "EM", "EP", "ES", "EU"})
  void takesNoPanThatIsNotInForce(String status) throws Exception {
    answer(200, payload("pan-lite-valid", "pan_status", status));
    assertThat(verifier().verify(CLAIM))
        .isInstanceOfSatisfying(
            VerificationResult.Mismatch.class,
            mismatch -> assertThat(mismatch.fields()).containsExactly(VerifiedField.STATUS));
  }

  @ParameterizedTest
  @CsvSource({"pan_status, ''", "pan_status, Q", "name_match, ''", "dob_match, maybe"})
  void takesNoAnswerItDoesNotUnderstandForAYes(String member, String value) {
    answer(200, payload("pan-lite-valid", member, value));
    assertThat(failure(() -> verifier().verify(CLAIM))).isEqualTo(Reason.TRY_LATER);
  }

  @ParameterizedTest
  @CsvSource({
    "400, pan John is odd, REFUSED",
    "409, This Verification ID already exists, REFUSED",
    "422, Insufficient balance to process this request, MISCONFIGURED",
    "502, Unable to process your request, TRY_LATER"
  })
  void tellsFaultsApart(int status, String message, Reason reason) {
    answer(status, "{\"code\": \"x\", \"message\": \"" + message + "\"}");
    assertThat(failure(() -> verifier().verify(CLAIM))).isEqualTo(reason);
  }

  @Test
  void hidesTheClaim() {
    sink.requireNothingPersonal(CLAIM.toString());
  }
}
