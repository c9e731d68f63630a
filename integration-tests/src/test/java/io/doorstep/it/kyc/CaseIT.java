package io.doorstep.it.kyc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-9")
class CaseIT {
  private static final List<Map<String, String>> UNREADABLE_PAN =
      List.of(
          Map.of(
              "section", "pan",
              "code", "unreadable",
              "note", "The number is blurred.",
              "internal_note", "second time"));

  private final KeycloakServer server;
  private final KycRealm realm;
  private final KycRealm otherRealm;

  CaseIT(KeycloakServer server) {
    this.server = server;
    this.realm = KycRealm.in(server);
    this.otherRealm = KycRealm.in(server);
  }

  @AfterAll
  void close() {
    realm.close();
    otherRealm.close();
  }

  @Test
  @Tag("KYC-2")
  @Tag("KYC-4")
  @Tag("KYC-5")
  @Tag("KYC-6")
  @Tag("KYC-10")
  @DisplayName("filled in, asked again for one part, submitted anew, approved: level 3")
  void wholeStory() {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    String id = applicant.submitCase();

    Answer shown = applicant.get("case");
    assertThat(shown.json().at("/sections/aadhaar/values/number").asText())
        .isEqualTo("XXXX XXXX 2346");
    assertThat(shown.json().at("/sections/pan/values/number").asText()).endsWith("085R");
    assertThat(shown.json().at("/sections/pan/verification").asText()).isEqualTo("manual");
    assertThat(shown.body()).doesNotContain(Member.AADHAAR, Member.PAN, Member.ACCOUNT);
    assertThat(applicant.call("PUT", "case/pan", Map.of("name", "Other")).status()).isEqualTo(409);

    assertThat(reviewer.claim(id).text("state")).isEqualTo("in_review");
    Answer asked = reviewer.decide(id, reviewer.version(id), "resubmit", UNREADABLE_PAN);
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);

    JsonNode again = applicant.get("case").json();
    assertThat(again.path("state").asText()).isEqualTo("resubmission_requested");
    assertThat(again.at("/sections/pan/state").asText()).isEqualTo("resubmission_requested");
    assertThat(again.at("/sections/pan/reasons/0/note").asText()).contains("blurred");
    assertThat(again.toString()).doesNotContain("second time");
    assertThat(again.at("/sections/bank/state").asText()).isEqualTo("submitted");
    assertThat(applicant.call("PUT", "case/bank", Map.of("holder", "X")).status()).isEqualTo(409);
    Answer unchanged = applicant.call("POST", "case/submission", "");
    assertThat(unchanged.status()).isEqualTo(422);
    assertThat(unchanged.json().at("/errors/0/field").asText()).isEqualTo("pan");
    applicant.save("pan", Map.of("document", applicant.document("pan")));
    assertThat(applicant.call("POST", "case/submission", "").text("state")).isEqualTo("submitted");

    reviewer.claim(id);
    assertThat(reviewer.approve(id).text("state")).isEqualTo("approved");
    JsonNode approved = applicant.get("case").json();
    assertThat(approved.path("kyc_level").asInt()).isEqualTo(3);
    assertThat(approved.path("expires_at").asText()).isNotEmpty();
    assertThat(events(reviewer, id))
        .containsExactly("submit", "claim", "resubmit", "submit", "claim", "approve");
  }

  private static List<String> events(Member reviewer, String id) {
    return reviewer.review("cases/" + id).json().findParents("event").stream()
        .map(entry -> entry.path("event").asText())
        .toList();
  }

  @Test
  @DisplayName("a submission tells at once all that is missing, by field")
  void tellsAllThatIsMissing() {
    Member applicant = realm.member();
    applicant.consent();
    applicant.save("bank", Map.of("holder", "Asha Rao"));

    Answer refused = applicant.call("POST", "case/submission", "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .contains("aadhaar.number", "pan.document", "business.phone_proof", "bank.account_number")
        .doesNotContain("bank.holder");
  }

  @Test
  @DisplayName("approved data change only by a new revision, and the approval stands meanwhile")
  void approvedDataStay() {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    String id = applicant.submitCase();
    reviewer.claim(id);
    reviewer.approve(id);

    JsonNode revised = applicant.save("pan", Map.of("name", "Asha Devi Rao")).json();

    assertThat(revised.path("state").asText()).isEqualTo("draft");
    assertThat(revised.path("revision").asInt()).isEqualTo(2);
    assertThat(revised.path("kyc_level").asInt()).isEqualTo(3);
    assertThat(revised.at("/sections/bank/state").asText()).isEqualTo("approved");
    assertThat(revised.at("/sections/pan/state").asText()).isEqualTo("draft");
    assertThat(reviewer.review("cases/" + id).json().at("/sections/pan/values/name").asText())
        .as("what is being written is nobody's but the applicant's")
        .isEqualTo("Asha Rao");
  }

  @Test
  @DisplayName("where two reviewers are asked for, the second is another one")
  void twoReviewers() {
    try (KycRealm strict = KycRealm.in(server)) {
      strict.policy(Map.of("twoReviewers", "true"));
      String id = strict.member().submitCase();
      Member first = strict.reviewer();
      Member second = strict.reviewer();
      first.claim(id);
      assertThat(first.approve(id).text("state")).isEqualTo("submitted");
      assertThat(first.claim(id).status()).isEqualTo(403);
      assertThat(second.claim(id).status()).isEqualTo(200);
      assertThat(second.approve(id).text("state")).isEqualTo("approved");
    }
  }

  @Test
  @DisplayName("nobody reviews their own case")
  void notOneOwn() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    realm.makeReviewer(applicant.person().id());

    Answer refused = applicant.claim(id);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("type")).endsWith("review-not-allowed");
  }

  @Test
  @DisplayName("cases are reviewers' of the realm alone, and drafts nobody's but the applicant's")
  void othersSeeNothing() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    Member stranger = realm.member();
    Member elsewhere = otherRealm.reviewer();
    Member reviewer = realm.reviewer();
    String document = applicant.document("pan");
    Member drafting = realm.member();
    String draft = drafting.get("case").text("id");

    assertThat(stranger.review("cases/" + id).status()).isEqualTo(403);
    assertThat(stranger.review("cases").status()).isEqualTo(403);
    assertThat(stranger.claim(id).status()).isEqualTo(403);
    assertThat(elsewhere.review("cases/" + id).status()).isEqualTo(404);
    assertThat(elsewhere.claim(id).status()).isEqualTo(404);
    assertThat(reviewer.review("cases/" + draft).status()).isEqualTo(404);
    assertThat(reviewer.review("cases/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(reviewer.review("cases/" + id + "/documents/" + document).status())
        .as("a picture that is not part of the case")
        .isEqualTo(404);
    String ofCase = reviewer.review("cases/" + id).json().at("/documents/0").asText();
    assertThat(reviewer.review("cases/" + id + "/documents/" + ofCase).status()).isEqualTo(200);
    assertThat(stranger.review("cases/" + id + "/documents/" + ofCase).status()).isEqualTo(403);
    assertThat(stranger.get("documents/" + ofCase).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("no decision on a case that changed meanwhile, and none without a claim")
  void noLostUpdate() {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    String id = applicant.submitCase();
    int seen = reviewer.claim(id).json().path("version").asInt();
    assertThat(reviewer.decide(id, seen - 1, "approve", List.of()).status()).isEqualTo(409);
    assertThat(realm.reviewer().decide(id, seen, "approve", List.of()).status()).isEqualTo(409);

    assertThat(applicant.call("POST", "case/withdrawal", "").text("state")).isEqualTo("withdrawn");
    assertThat(reviewer.decide(id, seen, "approve", List.of()).status()).isEqualTo(409);
    Answer stale = applicant.call("PUT", "case/pan", Map.of("name", "A", "version", seen));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text("type")).endsWith("case-changed");
  }

  @Test
  @Tag("KYC-11")
  @DisplayName("no identity number is taken without consent to the text in force")
  void noNumberWithoutConsent() {
    Member applicant = realm.member();
    Answer refused = applicant.call("PUT", "case/pan", Map.of("number", Member.PAN));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("consent");
    assertThat(applicant.get("case").json().at("/sections/pan/state").asText())
        .isEqualTo("missing");
    assertThat(
            applicant
                .call("POST", "consents", Map.of("purpose", "kyc", "text_version", "0"))
                .status())
        .isEqualTo(422);

    applicant.save("pan", Map.of("number", Member.PAN, "consent", "1"));
    assertThat(applicant.get("consents").json().at("/items/0/text_version").asText())
        .isEqualTo("1");
    assertThat(applicant.call("DELETE", "consents/kyc", "").status()).isEqualTo(204);
    assertThat(applicant.call("PUT", "case/pan", Map.of("name", "Asha")).status()).isEqualTo(422);
    assertThat(applicant.get("consents").json().at("/items/0/withdrawn_at").asText()).isNotEmpty();
  }

  @Test
  @Tag("KYC-2")
  @DisplayName("a number that stands in two cases is shown to the reviewer, and to nobody else")
  void duplicatesAreForReviewers() {
    Member one = realm.member();
    Member other = realm.member();
    String first = one.submitCase();
    String second = other.submitCase();

    JsonNode seen = realm.reviewer().review("cases/" + second).json().path("duplicates");

    assertThat(seen.findValuesAsText("case_id")).contains(first);
    assertThat(seen.findValuesAsText("section")).contains("aadhaar", "pan", "bank");
    assertThat(other.get("case").body()).doesNotContain(first, "duplicate");
  }

  @Test
  @Tag("KYC-6")
  @DisplayName("what breaks a rule is told field by field")
  void badInput() {
    Member applicant = realm.member();
    applicant.consent();
    Answer bank =
        applicant.call(
            "PUT",
            "case/bank",
            Map.of(
                "account_number", Member.ACCOUNT,
                "account_number_confirmation", "026291800001192",
                "ifsc", "KKBK1000261",
                "account_type", "gold"));
    assertThat(bank.status()).isEqualTo(422);
    assertThat(bank.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("account_number_confirmation", "ifsc", "account_type");
    assertThat(bank.body()).doesNotContain("026291800001192");
    assertThat(warnings(applicant.save("bank", Map.of("ifsc", "BOTM0XEEMRA"))))
        .containsExactly("branch_unknown");
    assertThat(warnings(applicant.save("bank", Map.of("ifsc", "KKBK0000261")))).isEmpty();
    for (String bad : List.of("234123412347", "123412341234", "999999999999")) {
      assertThat(applicant.call("PUT", "case/aadhaar", Map.of("number", bad)).status())
          .isEqualTo(422);
    }
    String selfie = applicant.document("selfie");
    assertThat(applicant.call("PUT", "case/pan", Map.of("document", selfie)).status())
        .isEqualTo(422);
    assertThat(
            applicant
                .call("PUT", "case/pan", Map.of("document", realm.member().document("pan")))
                .status())
        .as("somebody else's picture")
        .isEqualTo(422);
    assertThat(applicant.call("PUT", "case/business", Map.of("phone_proof", "no")).status())
        .isEqualTo(422);
  }

  private static List<String> warnings(Answer saved) {
    List<String> warnings = new ArrayList<>();
    saved.json().at("/sections/bank/warnings").forEach(warning -> warnings.add(warning.asText()));
    return warnings;
  }

  @Test
  @DisplayName("the queue comes page by page, oldest first")
  void queuePages() {
    String first = otherRealm.member().submitCase();
    String second = otherRealm.member().submitCase();
    Member reviewer = otherRealm.reviewer();

    Answer page = reviewer.review("cases?max=1");
    assertThat(page.json().at("/items/0/id").asText()).isEqualTo(first);
    Answer next = reviewer.review("cases?max=1&first=" + page.text("next"));
    assertThat(next.json().at("/items/0/id").asText()).isEqualTo(second);
    assertThat(next.json().has("next")).isFalse();
    reviewer.claim(first);
    assertThat(reviewer.review("cases?claimed=mine").json().path("items")).hasSize(1);
    assertThat(reviewer.review("cases?claimed=free").json().at("/items/0/id").asText())
        .isEqualTo(second);
    assertThat(reviewer.review("cases?first=x").status()).isEqualTo(422);
    assertThat(reviewer.review("cases?max=1000").status()).isEqualTo(422);
  }
}
