package io.doorstep.it.record;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many act at once, on every node. */
@Tag("ERP-7")
abstract class AuditRaces {
  private static final int WRITERS = 8;
  private static final int ACTS = 25;

  private final KeycloakServer server;
  private KycRealm realm;

  AuditRaces(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void makeRealm() {
    realm = KycRealm.in(server);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("each act of 8 writers at once is on record once, and the trail is whole")
  void recordsEachOnce() {
    Trail trail = new Trail(realm);
    Member admin = trail.admin();
    List<Member> members = IntStream.range(0, WRITERS).mapToObj(i -> realm.member()).toList();
    List<String> tokens = server.nodes().stream().map(node -> signIn(node, admin)).toList();
    String anchor = trail.verify().path("anchor").asText();

    long begin = System.nanoTime();
    List<Integer> refused =
        Crowd.atOnce(
            WRITERS,
            i ->
                (int)
                    IntStream.range(0, ACTS)
                        .map(act -> act(i, tokens, members.get(i), act).status())
                        .filter(status -> status != 204)
                        .count());
    double seconds = (System.nanoTime() - begin) / 1e9;

    assertThat(refused).containsOnly(0);
    for (Member member : members) {
      assertThat(
              trail.acts(
                  "max=100&resource_type=user_login_failure&user_id=" + member.person().id()))
          .hasSize(ACTS);
    }
    JsonNode found = trail.verify(anchor);
    assertThat(found.path("ok").asBoolean()).as(found.toString()).isTrue();
    System.out.printf("%d writers, %.0f acts/s%n", WRITERS, WRITERS * ACTS / seconds);
  }

  /** Tokens are for the address of the node that they were given at. */
  private String signIn(KeycloakNode node, Member admin) {
    SentCode sent = realm.realm().send(admin.person().mobile(), "login");
    return api(node).login(sent.challenge(), sent.code()).text("access_token");
  }

  private OnboardingApi api(KeycloakNode node) {
    return new OnboardingApi(node.url(), realm.realm().realm().name());
  }

  /** An act that does next to nothing but be on record: it lifts a lock that is not there. */
  private Answer act(int writer, List<String> tokens, Member member, int act) {
    int node = (writer + act) % server.nodes().size();
    return api(server.nodes().get(node))
        .call(
            "DELETE",
            "/admin/realms/%s/onboarding/otp/locks".formatted(realm.realm().realm().name()),
            tokens.get(node),
            Map.of("mobile_number", member.person().mobile()));
  }
}
