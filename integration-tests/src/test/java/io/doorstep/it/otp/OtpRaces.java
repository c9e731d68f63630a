package io.doorstep.it.otp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold however many ask at once; run once per database and number of nodes. */
abstract class OtpRaces {
  private static final int GUESSES = 200;
  private static final int SUBMISSIONS = 50;
  private static final int SENDS = 100;

  private final KeycloakServer server;
  private TestRealm realm;
  private Outbox outbox;

  OtpRaces(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void makeRealm() {
    outbox = server.outbox();
    realm = TestRealm.copyOf(server, "mobile");
    Policy.set(realm, Policy.UNLIMITED_SENDS);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  /** The API on one node after the other, so that no limit may rest on a node's memory. */
  private OnboardingApi api(int call) {
    int nodes = server.nodes().size();
    return new OnboardingApi(server.nodes().get(call % nodes).url(), realm.name());
  }

  @Test
  @Tag("OTP-3")
  @Tag("OTP-4")
  void ofManyGuessesAtOnceAtMostThreeAreCompared() {
    String mobile = Contacts.mobile();
    String challenge = send(mobile);
    String code = outbox.take(mobile).code();

    List<Answer> answers = Crowd.atOnce(GUESSES, i -> api(i).verify(challenge, otherThan(code, i)));

    assertThat(answers).extracting(Answer::status).isSubsetOf(400, 423);
    assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSizeLessThanOrEqualTo(2);
    assertThat(api(0).verify(challenge, code).status()).as("the right code").isEqualTo(423);
  }

  @Test
  @Tag("OTP-2")
  @Tag("OTP-4")
  void ofManyRightCodesAtOnceOneIsAccepted() {
    String mobile = Contacts.mobile();
    String challenge = send(mobile);
    String code = outbox.take(mobile).code();

    List<Answer> answers = Crowd.atOnce(SUBMISSIONS, i -> api(i).verify(challenge, code));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 410, 423);
    assertThat(api(1).verify(challenge, code).status()).as("a replay").isEqualTo(410);
  }

  @Test
  @Tag("OTP-7")
  void ofManySendsAtOnceAsManyLeaveAsTheBudgetAllows() {
    int allowed = 7;
    Policy.set(
        realm, Policy.UNLIMITED_SENDS, Map.of("sendsPerDestinationHour", String.valueOf(allowed)));
    String mobile = Contacts.mobile();

    List<Answer> answers = Crowd.atOnce(SENDS, i -> api(i).send("sms", mobile, "registration"));

    assertThat(answers).extracting(Answer::status).isSubsetOf(202, 429);
    assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(allowed);
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .during(Duration.ofSeconds(2))
        .until(() -> outbox.messages(mobile).size() == allowed);
  }

  @Test
  @Tag("OTP-6")
  void ofManyResendsAtOnceOneIsSent() {
    Policy.set(realm, Policy.UNLIMITED_SENDS, Map.of("resendCooldownSeconds", "1"));
    String mobile = Contacts.mobile();
    String challenge = send(mobile);
    String first = outbox.take(mobile).code();
    Awaitility.await()
        .until(() -> api(0).delivery(challenge).json().path("resend_in").asInt() == 0);

    List<Answer> answers = Crowd.atOnce(20, i -> api(i).resend(challenge));

    assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
    assertThat(answers).extracting(Answer::status).isSubsetOf(202, 429);
    String second = outbox.take(mobile).code();
    if (!first.equals(second)) {
      assertThat(api(0).verify(challenge, first).status()).as("the replaced code").isEqualTo(400);
    }
    assertThat(api(1).verify(challenge, second).status()).isEqualTo(200);
  }

  @Test
  @Tag("OTP-3")
  void theLockOutlivesNewCodesAndOtherNodesAndEndsInTime() {
    Policy.set(realm, Policy.UNLIMITED_SENDS, Map.of("lockDurationSeconds", "5"));
    String mobile = Contacts.mobile();
    String challenge = send(mobile);
    String code = outbox.take(mobile).code();
    assertThat(
            api(0).verify(challenge, otherThan(code, 1)).json().path("attempts_remaining").asInt())
        .isEqualTo(2);
    String second = send(mobile);
    String secondCode = outbox.take(mobile).code();
    assertThat(
            api(1)
                .verify(second, otherThan(secondCode, 2))
                .json()
                .path("attempts_remaining")
                .asInt())
        .isEqualTo(1);
    Answer locked = api(0).verify(second, otherThan(secondCode, 3));

    assertThat(locked.status()).isEqualTo(423);
    assertThat(locked.json().path("retry_after").asInt()).isBetween(1, 5);
    assertThat(locked.headers().firstValue("Retry-After")).isPresent();
    assertThat(locked.text("locked_until")).endsWith("Z");
    String third = send(mobile);
    String thirdCode = outbox.take(mobile).code();
    assertThat(api(1).verify(third, thirdCode).status()).as("the right code").isEqualTo(423);
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> api(0).verify(third, thirdCode).status() == 200);
  }

  private String send(String mobile) {
    Answer answer = api(0).send("sms", mobile, "registration");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.text("challenge_id");
  }

  /** A well-formed code that is not the right one. */
  static String otherThan(String code, int variation) {
    return "%06d".formatted((Integer.parseInt(code) + 1 + variation % 900_000) % 1_000_000);
  }
}
