package io.doorstep.it.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of figures however many count at once; the day's first of each included. */
abstract class FiguresRaces {
  private static final int CALLERS = 24;
  private static final int APPLICANTS = 8;

  private final KeycloakServer server;
  private KycRealm realm;

  FiguresRaces(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    realm = KycRealm.in(server);
  }

  @AfterEach
  void close() {
    realm.close();
  }

  private OnboardingApi api(int caller) {
    List<KeycloakNode> nodes = server.nodes();
    return new OnboardingApi(nodes.get(caller % nodes.size()).url(), realm.realm().realm().name());
  }

  @Test
  @DisplayName("of codes that are asked for and sent at once each counts once")
  void codes() {
    List<Answer> answers =
        Crowd.atOnce(CALLERS, caller -> api(caller).send("sms", Contacts.mobile(), "registration"));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(202));
    assertThat(Figures.of(realm.realm()).codes("asked")).isEqualTo(CALLERS);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(Figures.of(realm.realm()).codes("sent")).isEqualTo(CALLERS));
  }

  @Test
  @DisplayName("of cases that begin at once each counts once, however many calls begin one")
  void cases() {
    List<Member> members = Stream.generate(realm::member).limit(APPLICANTS).toList();
    members.forEach(Member::consent);

    List<Answer> saves =
        Crowd.atOnce(
            2 * APPLICANTS,
            caller ->
                members.get(caller / 2).call("PUT", "case/pan", Map.of("name", "Name " + caller)));

    assertThat(saves)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 409));
    Figures figures = Figures.of(realm.realm());
    assertThat(figures.reached("started")).as("%s", figures).isEqualTo(APPLICANTS);
    assertThat(figures.reached("pan")).as("%s", figures).isEqualTo(APPLICANTS);
  }
}
