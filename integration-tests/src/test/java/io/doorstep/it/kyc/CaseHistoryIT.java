package io.doorstep.it.kyc;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@Tag("KYC-9")
class CaseHistoryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Map<String, String>> UNREADABLE_PAN =
      List.of(Map.of("section", "pan", "code", "unreadable"));

  private final KeycloakServer server;

  CaseHistoryIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @DisplayName(
      "every transition is in the history and an event, with who, when, whence and whither")
  void everyTransition() {
    try (KycRealm realm = KycRealm.in(server)) {
      realm.policy(Map.of("twoReviewers", "true"));
      Member applicant = realm.member();
      Member first = realm.reviewer();
      Member second = realm.reviewer();

      String id = goThroughAll(applicant, first, second);

      List<JsonNode> history =
          List.copyOf(first.review("cases/" + id).json().path("history").findParents("event"));
      assertThat(history.stream().map(CaseHistoryIT::step))
          .containsExactly(
              "submit: draft > submitted",
              "claim: submitted > in_review",
              "release: in_review > submitted",
              "claim: submitted > in_review",
              "endorse: in_review > submitted",
              "claim: submitted > in_review",
              "resubmit: in_review > resubmission_requested",
              "submit: resubmission_requested > submitted",
              "withdraw: submitted > withdrawn",
              "revise: withdrawn > draft",
              "submit: draft > submitted",
              "claim: submitted > in_review",
              "endorse: in_review > submitted",
              "claim: submitted > in_review",
              "approve: in_review > approved",
              "expire: approved > expired",
              "revise: expired > draft",
              "submit: draft > submitted",
              "claim: submitted > in_review",
              "reject: in_review > rejected");
      assertThat(history).allMatch(entry -> !entry.path("at").asText().isEmpty());
      assertThat(history.get(4).path("actor_id").asText()).isEqualTo(first.person().id());
      assertThat(history.get(14).path("actor_id").asText()).isEqualTo(second.person().id());
      assertThat(history.get(15).has("actor_id")).as("the server itself").isFalse();

      List<Map<String, String>> events =
          realm.events("CUSTOM_REQUIRED_ACTION", applicant.person().id()).stream()
              .filter(details -> details.containsKey("case_event"))
              .toList();
      assertThat(events.stream().map(details -> details.get("case_event")))
          .containsExactlyElementsOf(
              history.stream().map(entry -> entry.path("event").asText()).toList());
      assertThat(events).allMatch(details -> id.equals(details.get("case_id")));
      assertThat(events.get(14))
          .containsEntry("case_state", "approved")
          .containsEntry("case_reviewer", second.person().id());
      assertThat(events.toString())
          .doesNotContain(Member.PAN, Member.AADHAAR, "Asha", "unreadable");
    }
  }

  private static String step(JsonNode entry) {
    return "%s: %s > %s"
        .formatted(
            entry.path("event").asText(), entry.path("from").asText(), entry.path("to").asText());
  }

  private String goThroughAll(Member applicant, Member first, Member second) {
    String id = applicant.submitCase();
    first.claim(id);
    first.review("POST", "cases/" + id + "/release", "");
    first.claim(id);
    first.approve(id);
    second.claim(id);
    second.decide(id, second.version(id), "resubmit", UNREADABLE_PAN);
    applicant.save("pan", Map.of("document", applicant.document("pan")));
    submit(applicant);
    applicant.call("POST", "case/withdrawal", "");
    applicant.save("bank", Map.of("holder", "Asha R"));
    submit(applicant);
    first.claim(id);
    first.approve(id);
    second.claim(id);
    second.approve(id);
    new Rows(server).update("update DOORSTEP_KYC_CASE set EXPIRES_AT = 1 where ID = ?", id);
    Awaitility.await().atMost(PATIENCE).until(() -> applicant.state().equals("expired"));
    applicant.save("bank", Map.of("holder", "Asha Rao"));
    submit(applicant);
    first.claim(id);
    first.decide(id, first.version(id), "reject", UNREADABLE_PAN);
    return id;
  }

  private static void submit(Member applicant) {
    assertThat(applicant.call("POST", "case/submission", "").text("state")).isEqualTo("submitted");
  }
}
