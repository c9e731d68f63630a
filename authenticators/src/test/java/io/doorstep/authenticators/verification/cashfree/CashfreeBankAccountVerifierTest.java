package io.doorstep.authenticators.verification.cashfree;

import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.identity.BankAccountNumber;
import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.BankAccountClaim;
import io.doorstep.spi.verification.BankAccountVerifier;
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

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("KYC-6")
@ExtendWith(DevMode.class)
class CashfreeBankAccountVerifierTest extends Cashfree<BankAccountVerifier> {

  private static final BankAccountClaim CLAIM = claim("John Doe");

  CashfreeBankAccountVerifierTest() {
    super(new CashfreeBankAccountVerifierFactory());
  }

  private static BankAccountClaim claim(String holder) {
    return new BankAccountClaim(
        BankAccountNumber.parse("026291800001191"), Ifsc.parse("YESB0000262"), holder);
  }

  @Test
  void asksWithTheHoldersName() throws Exception {
    answer(200, payload("bank-account-valid"));
    assertThat(verifier().verify(CLAIM))
        .isEqualTo(new VerificationResult.Verified(new VerifiedPerson("JOHN DOE", null, null)));
    CASHFREE.verify(
        postRequestedFor(urlEqualTo("/verification/bank-account/sync"))
            .withRequestBody(
                equalToJson(
                    """
                    {"bank_account": "026291800001191", "ifsc": "YESB0000262", "name": "John Doe"}
                    """)));
  }

  @ParameterizedTest
  @CsvSource({
    "DIRECT_MATCH, 100.00, true",
    "GOOD_PARTIAL_MATCH, 85.00, true",
    "MODERATE_PARTIAL_MATCH, 70.00, false",
    "POOR_PARTIAL_MATCH, 38.00, false",
    "NO_MATCH, 0.00, false",
    "'', 85.00, true",
    "'', 84.99, false"
  })
  void comparesNamesByDegrees(String result, String score, boolean accepted) throws Exception {
    answer(
        200, payload("bank-account-valid", "name_match_result", result, "name_match_score", score));
    VerificationResult verification = verifier().verify(CLAIM);
    assertThat(verification instanceof VerificationResult.Verified).isEqualTo(accepted);
    if (verification instanceof VerificationResult.Mismatch mismatch) {
      assertThat(mismatch.fields()).containsExactly(VerifiedField.NAME);
    }
  }

  @Test
  void isContentWithWhatTheAdminIs() throws Exception {
    answer(200, payload("bank-account-valid", "name_match_result", "MODERATE_PARTIAL_MATCH"));
    assertThat(verifier("nameMatch", "MODERATE_PARTIAL_MATCH").verify(CLAIM))
        .isInstanceOf(VerificationResult.Verified.class);
    assertThat(verifier("nameMatch", "DIRECT_MATCH").verify(CLAIM))
        .isInstanceOf(VerificationResult.Mismatch.class);
    assertThat(Components.complaint(factory, component("nameMatch", "POOR_PARTIAL_MATCH")))
        .contains("'Name match' must be one of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_ACCOUNT_FAIL", "INVALID_IFSC_FAIL", "INVALID_BANK_ACCOUNT"})
  void knowsThatThereIsNoSuchAccount(String code) throws Exception {
    answer(200, status("INVALID", code));
    assertThat(verifier().verify(CLAIM)).isEqualTo(new VerificationResult.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCOUNT_BLOCKED", "FRAUD_ACCOUNT", "NRE_ACCOUNT_FAIL"})
  void takesNoAccountThatMayNotBeUsed(String code) throws Exception {
    answer(200, status("INVALID", code));
    assertThat(verifier().verify(CLAIM))
        .isInstanceOfSatisfying(
            VerificationResult.Mismatch.class,
            mismatch -> assertThat(mismatch.fields()).containsExactly(VerifiedField.STATUS));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILED, INSUFFICIENT_BALANCE, MISCONFIGURED",
    "FAILED, NPCI_UNAVAILABLE, TRY_LATER",
    "FAILED, BENEFICIARY_BANK_OFFLINE, REFUSED",
    "RECEIVED, VALIDATION_IN_PROGRESS, REFUSED",
    "RECEIVED, ACCOUNT_IS_VALID, TRY_LATER",
    "VALID, '', TRY_LATER",
    "VALID, SOMETHING_NEW, TRY_LATER"
  })
  void neverTakesHalfAYesForOne(String status, String code, Reason reason) {
    answer(200, status(status, code));
    assertThat(failure(() -> verifier().verify(CLAIM))).isEqualTo(reason);
  }

  @Test
  void needsToKnowHowNamesCompare() {
    answer(200, payload("bank-account-valid", "name_match_result", "", "name_match_score", "high"));
    assertThat(failure(() -> verifier().verify(CLAIM))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void writesNamesAsCashfreeTakesThem() throws Exception {
    answer(200, payload("bank-account-valid"));
    verifier().verify(claim("Józef d'Souza"));
    CASHFREE.verify(
        postRequestedFor(urlEqualTo("/verification/bank-account/sync"))
            .withRequestBody(equalToJson("{\"name\": \"Jozef d Souza\"}", true, true)));
    assertThat(failure(() -> verifier().verify(claim("जॉन डो")))).isEqualTo(Reason.REFUSED);
  }

  private static String status(String status, String code) {
    return payload("bank-account-valid", "account_status", status, "account_status_code", code);
  }
}
