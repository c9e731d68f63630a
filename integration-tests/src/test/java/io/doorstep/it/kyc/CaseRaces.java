package io.doorstep.it.kyc;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.doorstep.it.api.Answer;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of cases however many act at once; run once per database. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-9")
abstract class CaseRaces {
  private static final List<Map<String, String>> UNREADABLE =
      List.of(Map.of("section", "pan", "code", "unreadable"));

  private final KycRealm realm;
  private final Cashfree cashfree = new Cashfree();

  CaseRaces(KeycloakServer server) {
    this.realm = KycRealm.in(server);
    cashfree.serve(realm, Map.of("breakerFailures", "100"));
  }

  @AfterAll
  void close() {
    realm.close();
    cashfree.close();
  }

  /** Nobody gets anything but what they wanted, or word that another was first. */
  private static List<Answer> winners(List<Answer> answers) {
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 204, 409, 422));
    return answers.stream().filter(answer -> answer.status() < 300).toList();
  }

  private static int version(Answer answer) {
    return answer.json().path("version").asInt();
  }

  @Test
  @DisplayName("of many claims at once one succeeds, and of many decisions")
  void claimsAndDecisions() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    List<Member> reviewers = Stream.generate(realm::reviewer).limit(4).toList();

    List<Answer> claims = Crowd.atOnce(4, caller -> reviewers.get(caller).claim(id));

    assertThat(winners(claims)).hasSize(1);
    Member holder =
        reviewers.get(
            IntStream.range(0, 4).filter(i -> claims.get(i).status() == 200).findFirst().orElse(0));
    int version = holder.version(id);
    List<Answer> decisions =
        Crowd.atOnce(
            6,
            caller ->
                caller % 2 == 0
                    ? holder.decide(id, version, "approve", List.of())
                    : holder.decide(id, version, "reject", UNREADABLE));
    assertThat(winners(decisions)).hasSize(1);
    assertThat(applicant.state()).isEqualTo(winners(decisions).get(0).text("state"));
  }

  @Test
  @DisplayName("of many submissions at once one succeeds")
  void submissions() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    applicant.call("POST", "case/withdrawal", "");
    applicant.save("pan", Map.of("name", "Asha R"));

    List<Answer> submissions =
        Crowd.atOnce(6, caller -> applicant.call("POST", "case/submission", ""));

    assertThat(winners(submissions)).hasSize(1);
    assertThat(applicant.state()).isEqualTo("submitted");
    assertThat(
            realm.reviewer().review("cases/" + id).json().path("history").findValuesAsText("event"))
        .containsExactly("submit", "withdraw", "revise", "submit");
  }

  @Test
  @DisplayName("what is saved while a case is submitted is in it or refused")
  void savesAndSubmission() {
    Member applicant = realm.member();
    applicant.submitCase();
    applicant.call("POST", "case/withdrawal", "");
    Answer before = applicant.save("bank", Map.of("holder", "Holder of before"));

    List<Answer> answers =
        Crowd.atOnce(
            6,
            caller ->
                caller == 0
                    ? applicant.call("POST", "case/submission", "")
                    : applicant.call("PUT", "case/bank", Map.of("holder", "Holder " + caller)));

    List<Answer> done = winners(answers);
    assertThat(done.stream().map(CaseRaces::version)).doesNotHaveDuplicates();
    Answer last =
        Stream.concat(Stream.of(before), done.stream())
            .reduce((some, other) -> version(some) > version(other) ? some : other)
            .orElseThrow();
    assertThat(applicant.shown("bank", "holder"))
        .isEqualTo(last.json().at("/sections/bank/values/holder").asText());
    assertThat(applicant.state()).isEqualTo(answers.get(0).status() == 200 ? "submitted" : "draft");
  }

  @Test
  @DisplayName("of first saves at once none fails oddly, and there is one case")
  void firstSaves() {
    Member applicant = realm.member();
    applicant.consent();

    List<Answer> saves =
        Crowd.atOnce(
            6, caller -> applicant.call("PUT", "case/pan", Map.of("name", "Name " + caller)));

    List<Answer> done = winners(saves);
    assertThat(done).isNotEmpty();
    assertThat(done.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
    Answer last =
        done.stream()
            .reduce((some, other) -> version(some) > version(other) ? some : other)
            .orElseThrow();
    assertThat(applicant.shown("pan", "name"))
        .isEqualTo(last.json().at("/sections/pan/values/name").asText());
  }

  @Test
  @DisplayName("of many revisions begun at once there is one")
  void revisions() {
    Member applicant = realm.member();
    applicant.submitCase();
    applicant.call("POST", "case/withdrawal", "");

    List<Answer> saves =
        Crowd.atOnce(
            5, caller -> applicant.call("PUT", "case/pan", Map.of("name", "Name " + caller)));

    assertThat(winners(saves)).isNotEmpty();
    assertThat(applicant.get("case").json().path("revision").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("a case is claimed or withdrawn, and a withdrawn one is nobody's to decide")
  void claimAndWithdrawal() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    Member reviewer = realm.reviewer();

    List<Answer> answers =
        Crowd.atOnce(
            2,
            caller ->
                caller == 0 ? applicant.call("POST", "case/withdrawal", "") : reviewer.claim(id));

    assertThat(winners(answers)).isNotEmpty();
    boolean withdrawn = answers.get(0).status() == 200;
    assertThat(applicant.state()).isEqualTo(withdrawn ? "withdrawn" : "in_review");
    assertThat(reviewer.approve(id).status()).isEqualTo(withdrawn ? 409 : 200);
  }

  @Test
  @Tag("KYC-8")
  @DisplayName("a picture is deleted or part of the submitted case, never both")
  void deletionAndSubmission() {
    Member applicant = realm.member();
    applicant.submitCase();
    applicant.call("POST", "case/withdrawal", "");
    String picture = applicant.document("pan");
    applicant.save("pan", Map.of("document", picture));

    List<Answer> answers =
        Crowd.atOnce(
            2,
            caller ->
                caller == 0
                    ? applicant.call("POST", "case/submission", "")
                    : applicant.call("DELETE", "documents/" + picture, ""));

    assertThat(winners(answers)).hasSize(1);
    boolean submitted = answers.get(0).status() == 200;
    assertThat(applicant.state()).isEqualTo(submitted ? "submitted" : "draft");
    assertThat(applicant.get("documents/" + picture).status()).isEqualTo(submitted ? 200 : 404);
  }

  @Test
  @Tag("KYC-3")
  @DisplayName("of many guesses of UIDAI's code at once at most three reach the vendor")
  void guesses() {
    cashfree.reset();
    cashfree.answers(Cashfree.CHECK_CODE, Cashfree.refusal(400, "OTP entered is invalid"));
    Member applicant = realm.member();
    applicant.consent();
    applicant.save("aadhaar", Map.of("number", Member.AADHAAR));
    String reference = applicant.call("POST", "case/aadhaar/otp", Map.of()).text("reference");

    List<Answer> guesses =
        Crowd.atOnce(
            12,
            caller ->
                applicant.call(
                    "POST",
                    "case/aadhaar/otp/verification",
                    Map.of("reference", reference, "otp", "22200" + caller % 10)));

    assertThat(guesses)
        .allSatisfy(guess -> assertThat(guess.status()).as(guess.body()).isIn(400, 423));
    assertThat(cashfree.asked(Cashfree.CHECK_CODE)).isEqualTo(3);
  }
}
