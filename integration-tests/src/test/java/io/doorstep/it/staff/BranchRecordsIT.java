package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;

import io.doorstep.it.api.Answer;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.registration.Applicant;
import io.doorstep.it.registration.RegistrationVisit;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff of a branch list, when an account comes and goes. */
@WithKeycloak(SharedServer.OPERATED)
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-2")
class BranchRecordsIT {
  private final KycRealm realm;
  private final Member here;
  private final Member there;

  BranchRecordsIT(KeycloakServer server) {
    realm = KycRealm.in(server);
    realm.branches("HERE", "THERE");
    here = realm.reviewerOf("HERE");
    there = realm.reviewerOf("THERE");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("a case goes with its account, from one branch's queue to the other's")
  void casesMove() {
    Member applicant = realm.member();
    applicant.submitCase();
    String id = applicant.person().id();
    assertThat(users(here, "cases?max=100")).contains(id);
    assertThat(users(there, "cases?max=100")).doesNotContain(id);

    move(id);

    assertThat(users(here, "cases?max=100")).doesNotContain(id);
    assertThat(users(there, "cases?max=100")).contains(id);
  }

  @Test
  @Tag("KYC-2")
  @DisplayName("a number that another branch's case has, too, is told of without that case")
  void duplicatesElsewhere() {
    Member applicant = realm.member();
    String caseId = applicant.submitCase();
    Member twin = realm.member();
    String twinsCase = twin.submitCase();
    assertThat(twins(caseId)).contains(twinsCase);

    move(twin.person().id());

    Answer seen = here.review("cases/" + caseId);
    assertThat(seen.json().path("duplicates")).anyMatch(twins -> !twins.has("case_id"));
    assertThat(seen.body()).doesNotContain(twinsCase, twin.person().id());
  }

  /** Cases with the same numbers, as staff of the branch see them. */
  private List<String> twins(String caseId) {
    return here.review("cases/" + caseId).json().path("duplicates").findValuesAsText("case_id");
  }

  @Test
  @DisplayName("a case that is begun after a move is in the new branch's queue")
  void casesBeginWhereTheAccountIs() {
    Member applicant = realm.member();
    String id = applicant.person().id();
    move(id);

    applicant.submitCase();

    assertThat(users(here, "cases?max=100")).doesNotContain(id);
    assertThat(users(there, "cases?max=100")).contains(id);
  }

  @Test
  @DisplayName("a case that is approved while its account moves is approved, and in the new queue")
  void casesMoveWhileTheyAreDecided() {
    Member applicant = realm.member();
    String caseId = applicant.submitCase();
    String id = applicant.person().id();
    assertThat(here.claim(caseId).status()).isEqualTo(200);
    int version = here.version(caseId);

    List<Answer> answers =
        Crowd.atOnce(
            2,
            caller ->
                caller == 0 ? toThere(id) : here.decide(caseId, version, "approve", List.of()));

    assertThat(answers.get(0).status()).as(answers.get(0).body()).isEqualTo(200);
    // it may be out of the reviewer's sight already
    assertThat(answers.get(1).status()).as(answers.get(1).body()).isIn(200, 404);
    String state = answers.get(1).status() == 200 ? "approved" : "in_review";
    assertThat(users(there, "cases?max=100&state=" + state)).contains(id);
    assertThat(users(here, "cases?max=100&state=" + state)).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logins", "audit"})
  @Tag("LOGIN-6")
  @Tag("ERP-7")
  @DisplayName("logins and acts are listed in the branch they happened in, and whole by account")
  void recordsStay(String list) {
    Member member = realm.member();
    String id = member.person().id();
    String ofAccount = list + "?max=100&user_id=" + id;
    List<String> imported = ids(here, ofAccount);
    act(member);
    List<String> before = new ArrayList<>(ids(here, ofAccount));
    before.removeAll(imported);
    assertThat(before).isNotEmpty();
    assertThat(ids(here, list + "?max=100")).containsAll(before);
    assertThat(ids(there, list + "?max=100")).doesNotContainAnyElementsOf(before);
    assertThat(ids(there, ofAccount)).isEmpty();

    move(id);
    act(member);

    List<String> since = new ArrayList<>(ids(there, ofAccount));
    assertThat(since).as("all of whom they manage").containsAll(before);
    since.removeAll(before);
    since.removeAll(imported);
    assertThat(since).isNotEmpty();
    assertThat(ids(there, list + "?max=100"))
        .containsAll(since)
        .doesNotContainAnyElementsOf(before);
    assertThat(ids(here, list + "?max=100")).containsAll(before).doesNotContainAnyElementsOf(since);
    assertThat(ids(here, ofAccount))
        .as("what happened while it was theirs")
        .containsAll(before)
        .doesNotContainAnyElementsOf(since);
  }

  @Test
  @Tag("LOGIN-6")
  @Tag("ERP-7")
  @DisplayName("the first login and the first act are in the branch where the account begins")
  void firstRecords(Visitor visitor, Outbox outbox) {
    RegistrationVisit visit = new RegistrationVisit(visitor.open(), realm.realm().realm(), outbox);
    Applicant applicant = Applicant.somebody();
    visit.register(applicant);
    assertThat(visit.app().answer()).containsKey("code");
    String id =
        realm.realm().resource().users().searchByEmail(applicant.email(), true).get(0).getId();

    assertThat(users(here, "logins?max=100")).containsOnlyOnce(id);
    assertThat(users(here, "audit?max=100")).contains(id);
  }

  /** Something is done with an account by a person and by an admin. */
  private void act(Member member) {
    realm.signIn(member.person());
    Answer changed =
        realm
            .realm()
            .admin("PATCH", "onboarding/users/" + member.person().id(), "{\"enabled\":true}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  private void move(String userId) {
    Answer moved = toThere(userId);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private Answer toThere(String userId) {
    return realm
        .realm()
        .admin("PUT", "onboarding/users/" + userId + "/branch", "{\"code\":\"THERE\"}");
  }

  private static List<String> users(Member staff, String list) {
    return values(staff, list, "user_id");
  }

  private static List<String> ids(Member staff, String list) {
    return values(staff, list, "id");
  }

  private static List<String> values(Member staff, String list, String field) {
    Answer answer = staff.review(list);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> values = new ArrayList<>();
    answer.json().path("items").forEach(item -> values.add(item.path(field).asText()));
    return values;
  }
}
