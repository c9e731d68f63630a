package io.doorstep.it.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.doorstep.it.api.Answer;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

/** Cashfree's documented answers, oddities and failures included, through the whole server. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-3")
class VerificationIT {
  private static final String RIGHT = "111000";
  private static final String WRONG = "222000";

  /** One setting keeps the circuit breaker out, the other makes time-outs short, in ms. */
  private static final Map<String, String> SETTINGS =
      Map.of("breakerFailures", "100", "totalTimeout", "1000");

  private final KeycloakServer server;
  private final KycRealm realm;
  private final Cashfree cashfree = new Cashfree();

  VerificationIT(KeycloakServer server) {
    this.server = server;
    this.realm = KycRealm.in(server);
    cashfree.serve(realm, SETTINGS);
  }

  @BeforeEach
  void reset() {
    cashfree.reset();
  }

  @AfterAll
  void close() {
    realm.close();
    cashfree.close();
  }

  private Member withAadhaar(KycRealm where) {
    Member applicant = where.member();
    applicant.consent();
    applicant.save("aadhaar", Map.of("number", Member.AADHAAR));
    return applicant;
  }

  private static Answer sendCode(Member applicant) {
    return applicant.call("POST", "case/aadhaar/otp", Map.of());
  }

  private static Answer check(Member applicant, String reference, String code) {
    return applicant.call(
        "POST", "case/aadhaar/otp/verification", Map.of("reference", reference, "otp", code));
  }

  @Test
  @DisplayName("the code of UIDAI's proves the Aadhaar, though the number is not kept")
  void provesAadhaar() {
    Member early = realm.member();
    early.consent();
    assertThat(sendCode(early).status()).isEqualTo(422);
    Member applicant = withAadhaar(realm);

    Answer sent = sendCode(applicant);
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    Answer proven = check(applicant, sent.text("reference"), RIGHT);

    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    assertThat(proven.json().at("/sections/aadhaar/verification").asText()).isEqualTo("verified");
    assertThat(proven.body()).doesNotContain("recorded_", "John Doe", Member.AADHAAR);
    assertThat(cashfree.requests(Cashfree.SEND_CODE))
        .singleElement()
        .asString()
        .contains(Member.AADHAAR);
    assertThat(outcomes("CUSTOM_REQUIRED_ACTION", applicant))
        .containsExactly("requested", "accepted");
    assertThat(check(applicant, sent.text("reference"), RIGHT).status())
        .as("the number is forgotten once it is proven")
        .isEqualTo(422);
  }

  private List<String> outcomes(String type, Member applicant) {
    return realm.events(type, applicant.person().id()).stream()
        .filter(details -> "aadhaar".equals(details.get("otp_purpose")))
        .map(details -> details.get("otp_outcome"))
        .toList();
  }

  @Test
  @DisplayName("three wrong codes lock for 15 minutes: then not even the right one is compared")
  void locks() {
    cashfree.answers(Cashfree.CHECK_CODE, Cashfree.refusal(400, "OTP entered is invalid"));
    Member applicant = withAadhaar(realm);
    String reference = sendCode(applicant).text("reference");

    Answer first = check(applicant, reference, WRONG);
    assertThat(first.status()).as(first.body()).isEqualTo(400);
    assertThat(first.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(check(applicant, reference, WRONG).json().path("attempts_remaining").asInt())
        .isEqualTo(1);
    Answer third = check(applicant, reference, WRONG);
    assertThat(third.status()).isEqualTo(423);
    assertThat(third.json().path("retry_after").asInt()).isBetween(880, 900);
    assertThat(Instant.parse(third.text("locked_until"))).isAfter(Instant.now());

    cashfree.answers(Cashfree.CHECK_CODE, okJson(Cashfree.payload("aadhaar-verified")));
    assertThat(check(applicant, reference, RIGHT).status()).isEqualTo(423);
    applicant.save("aadhaar", Map.of("number", Member.AADHAAR));
    Answer anew = sendCode(applicant);
    assertThat(anew.status()).as("a new code does not lift the lock").isEqualTo(429);
    assertThat(anew.headers().firstValue("Retry-After")).isPresent();
    assertThat(cashfree.asked(Cashfree.CHECK_CODE)).isEqualTo(3);

    List<Map<String, String>> locks =
        realm.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT", applicant.person().id());
    assertThat(locks).isNotEmpty();
    assertThat(locks.get(0))
        .containsEntry("otp_purpose", "aadhaar")
        .containsEntry("otp_lockout_cause", "just_now")
        .containsKey("otp_locked_until");
    assertThat(locks.toString()).doesNotContain(Member.AADHAAR, "2346");
    assertThat(outcomes("CUSTOM_REQUIRED_ACTION_ERROR", applicant)).contains("wrong");
    assertThat(sendCode(withAadhaar(realm)).status())
        .as("another who claims the same number is not locked")
        .isEqualTo(202);
  }

  @Test
  @DisplayName("a success counts from zero again, and a reference is one user's")
  void countsFromZero() {
    Member applicant = withAadhaar(realm);
    String reference = sendCode(applicant).text("reference");
    assertThat(check(withAadhaar(realm), reference, RIGHT).status()).isEqualTo(410);
    assertThat(cashfree.asked(Cashfree.CHECK_CODE)).isZero();

    for (int round = 0; round < 2; round++) {
      cashfree.answers(Cashfree.CHECK_CODE, Cashfree.refusal(400, "OTP entered is invalid"));
      assertThat(check(applicant, reference, WRONG).status()).isEqualTo(400);
      assertThat(check(applicant, reference, WRONG).json().path("attempts_remaining").asInt())
          .isEqualTo(1);
      cashfree.answers(Cashfree.CHECK_CODE, okJson(Cashfree.payload("aadhaar-verified")));
      assertThat(check(applicant, reference, RIGHT).status()).isEqualTo(200);
      applicant.save("aadhaar", Map.of("number", Member.AADHAAR));
      reference = sendCode(applicant).text("reference");
    }
  }

  @Test
  @DisplayName("what Cashfree says in words is understood: no mobile, no such number, too soon")
  void understandsWords() {
    Member applicant = withAadhaar(realm);
    cashfree.answers(Cashfree.SEND_CODE, okJson(Cashfree.payload("aadhaar-otp-not-linked")));
    assertThat(sendCode(applicant).json().at("/errors/0/key").asText())
        .isEqualTo("doorstepErrorAadhaarNoMobile");
    cashfree.answers(Cashfree.SEND_CODE, okJson(Cashfree.payload("aadhaar-otp-invalid")));
    assertThat(sendCode(applicant).json().at("/errors/0/key").asText())
        .isEqualTo("doorstepErrorAadhaarNotFound");
    cashfree.answers(
        Cashfree.SEND_CODE,
        Cashfree.refusal(409, "Otp generated for this aadhaar, please try after some time"));
    assertThat(sendCode(applicant).status()).isEqualTo(429);
  }

  @Test
  @DisplayName("a vendor that fails, in whichever way, is 503 for a code and holds no case up")
  void survivesFailures() {
    Member applicant = withAadhaar(realm);
    List<ResponseDefinitionBuilder> failures =
        List.of(
            okJson(Cashfree.payload("aadhaar-otp-sent")).withFixedDelay(20_000),
            okJson(Cashfree.payload("aadhaar-otp-sent")).withChunkedDribbleDelay(50, 20_000),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            serverError(),
            Cashfree.refusal(401, "Invalid clientId and clientSecret combination"),
            Cashfree.refusal(429, "too many requests"),
            okJson("{\"status\":"),
            okJson("[]"));
    for (ResponseDefinitionBuilder failure : failures) {
      cashfree.answers(Cashfree.SEND_CODE, failure);
      Instant start = Instant.now();
      Answer refused = sendCode(applicant);
      assertThat(refused.status()).as(refused.body()).isEqualTo(503);
      assertThat(refused.text("type")).endsWith("verification-unavailable");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  @Tag("KYC-4")
  @Tag("KYC-6")
  @DisplayName("what vendors say of PAN and account is noted; one that fails holds nobody up")
  void notesWhatVendorsSay() {
    String good = realm.member().submitCase();
    JsonNode verified = sections(good);
    assertThat(verified.at("/pan/verification").asText()).isEqualTo("verified");
    assertThat(verified.at("/bank/verification").asText()).isEqualTo("verified");
    assertThat(verified.at("/bank/values/recorded_name").asText()).isEqualTo("JOHN DOE");
    assertThat(cashfree.requests(Cashfree.PAN))
        .singleElement()
        .asString()
        .contains(Member.PAN, "Asha Rao", "1990-02-28");
    assertThat(cashfree.requests(Cashfree.BANK))
        .singleElement()
        .asString()
        .contains(Member.ACCOUNT, "KKBK0000261", "Asha Rao");

    cashfree.answers(
        Cashfree.PAN,
        okJson(
            Cashfree.payload("pan-lite-valid")
                .replace("\"name_match\": \"Y\"", "\"name_match\": \"N\"")));
    cashfree.answers(
        Cashfree.BANK, okJson(Cashfree.payload("bank-account-valid")).withFixedDelay(20_000));
    Member applicant = realm.member();
    JsonNode noted = sections(applicant.submitCase());
    assertThat(noted.at("/pan/verification").asText()).isEqualTo("mismatch");
    assertThat(noted.at("/pan/values/recorded_differences/0").asText()).isEqualTo("name");
    assertThat(noted.at("/bank/verification").asText()).isEqualTo("unavailable");
    assertThat(applicant.get("case").body()).doesNotContain("recorded_");
  }

  private JsonNode sections(String caseId) {
    return realm.reviewer().review("cases/" + caseId).json().path("sections");
  }

  @Test
  @DisplayName("where nobody can be asked a person reviews")
  void manualReview() {
    try (KycRealm without = KycRealm.in(server)) {
      Answer refused = sendCode(withAadhaar(without));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("type")).endsWith("manual-review");
    }
  }

  @Test
  @DisplayName("an answer about one number proves no other that was entered meanwhile")
  void provesNoOtherNumber() {
    cashfree.answers(
        Cashfree.CHECK_CODE, okJson(Cashfree.payload("aadhaar-verified")).withFixedDelay(800));
    Member applicant = withAadhaar(realm);
    String reference = sendCode(applicant).text("reference");

    CompletableFuture<Answer> slow =
        CompletableFuture.supplyAsync(() -> check(applicant, reference, RIGHT));
    Awaitility.await().until(() -> cashfree.asked(Cashfree.CHECK_CODE) == 1);
    applicant.save("aadhaar", Map.of("number", "999941057058"));

    Answer late = slow.join();
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.text("type")).endsWith("case-changed");
    JsonNode section = applicant.get("case").json().at("/sections/aadhaar");
    assertThat(section.at("/values/number").asText()).isEqualTo("XXXX XXXX 7058");
    assertThat(section.has("verification")).isFalse();
  }

  @Test
  @Tag("KYC-9")
  @DisplayName("what is submitted is what was verified, however long the vendor thinks")
  void submitsWhatWasVerified() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    assertThat(applicant.call("POST", "case/withdrawal", "").status()).isEqualTo(200);
    applicant.save("pan", Map.of("number", "ABCPV1234D"));
    cashfree.reset();
    cashfree.answers(Cashfree.PAN, okJson(Cashfree.payload("pan-lite-valid")).withFixedDelay(800));

    CompletableFuture<Answer> slow =
        CompletableFuture.supplyAsync(() -> applicant.call("POST", "case/submission", ""));
    Awaitility.await().until(() -> cashfree.asked(Cashfree.PAN) == 1);
    applicant.save("pan", Map.of("number", Member.PAN));

    assertThat(slow.join().status()).isEqualTo(409);
    assertThat(applicant.state()).isEqualTo("draft");
    assertThat(realm.reviewer().review("cases/" + id).status()).isEqualTo(200);
  }
}
