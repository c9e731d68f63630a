package io.doorstep.it.kyc;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.doorstep.it.api.Answer;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Vendor;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class VerificationIT {
  private final KycRealm realm;
  private final Vendor vendor = Vendor.start();

  VerificationIT(KeycloakServer server) {
    this.realm = KycRealm.in(server);
    Map<String, String> account =
        Map.of("clientId", "id", "clientSecret", "secret", "baseUrl", vendor.url(""));
    realm.component(KycRealm.AADHAAR_VERIFIER, "cashfree", account);
    realm.component(KycRealm.PAN_VERIFIER, "cashfree", account);
    realm.component(KycRealm.BANK_VERIFIER, "cashfree", account);
  }

  @AfterAll
  void close() {
    realm.close();
    vendor.close();
  }

  private void answer(String path, String body) {
    vendor.api().stubFor(post(urlEqualTo(path)).willReturn(WireMock.okJson(body)));
  }

  @Test
  @Tag("KYC-3")
  @DisplayName("the code of UIDAI's proves the Aadhaar, though the number is not kept")
  void provesAadhaar() {
    answer(
        "/offline-aadhaar/otp",
        "{\"status\":\"SUCCESS\",\"message\":\"OTP sent\",\"ref_id\":21637861}");
    answer(
        "/offline-aadhaar/verify",
        "{\"status\":\"VALID\",\"name\":\"Asha Rao\",\"dob\":\"28-02-1990\",\"gender\":\"F\"}");
    Member applicant = realm.member();
    applicant.consent();
    assertThat(applicant.call("POST", "case/aadhaar/otp", Map.of()).status()).isEqualTo(422);
    applicant.save("aadhaar", Map.of("number", Member.AADHAAR));

    Answer sent = applicant.call("POST", "case/aadhaar/otp", Map.of());
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    Answer proven =
        applicant.call(
            "POST",
            "case/aadhaar/otp/verification",
            Map.of("reference", sent.text("reference"), "otp", "123456"));

    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    assertThat(proven.json().at("/sections/aadhaar/verification").asText()).isEqualTo("verified");
    assertThat(proven.body()).doesNotContain("recorded_", Member.AADHAAR);
    vendor
        .api()
        .verify(
            postRequestedFor(urlEqualTo("/offline-aadhaar/otp"))
                .withRequestBody(containing(Member.AADHAAR)));
  }

  @Test
  @Tag("KYC-4")
  @Tag("KYC-6")
  @DisplayName("what a vendor says is noted for the reviewer; one that fails holds nobody up")
  void notesWhatVendorsSay() {
    answer(
        "/pan-lite",
        "{\"pan\":\"ACUPA7085R\",\"name_match\":\"N\",\"dob_match\":\"Y\",\"pan_status\":\"E\",\"status\":\"VALID\"}");
    vendor.api().stubFor(post(urlEqualTo("/bank-account/sync")).willReturn(WireMock.serverError()));
    Member applicant = realm.member();

    String id = applicant.submitCase();

    JsonNode sections = realm.reviewer().review("cases/" + id).json().path("sections");
    assertThat(sections.at("/pan/verification").asText()).isEqualTo("mismatch");
    assertThat(sections.at("/pan/values/recorded_differences/0").asText()).isEqualTo("name");
    assertThat(sections.at("/bank/verification").asText()).isEqualTo("unavailable");
    assertThat(applicant.get("case").body()).doesNotContain("recorded_");
  }
}
