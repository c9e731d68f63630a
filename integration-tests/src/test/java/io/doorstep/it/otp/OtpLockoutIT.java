package io.doorstep.it.otp;

import java.time.Duration;
import java.util.Map;

import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.otp.OtpRealm.Sent;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("OTP-3")
class OtpLockoutIT {
  private final KeycloakServer server;
  private OtpRealm realm;

  OtpLockoutIT(KeycloakServer server) {
    this.server = server;
  }

  /** Each test has the demo user to itself, and that user's failures. */
  @BeforeEach
  void makeRealm() {
    realm = OtpRealm.on(server, Map.of());
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("the count falls to zero on success")
  void aSuccessForgives() {
    String mobile = OtpRealm.newMobile();
    Sent first = realm.send(mobile, "registration");
    assertThat(attemptsRemaining(first)).isEqualTo(2);
    assertThat(attemptsRemaining(first)).isEqualTo(1);
    assertThat(realm.api().verify(first.challenge(), first.code()).status()).isEqualTo(200);

    Sent second = realm.send(mobile, "registration");
    assertThat(attemptsRemaining(second)).isEqualTo(2);
  }

  @Test
  @DisplayName("a lock is for one purpose")
  void anotherPurposeGoesOn() {
    String mobile = OtpRealm.newMobile();
    lock(realm.send(mobile, "registration"));

    Sent other = realm.send(mobile, "verify-mobile");
    assertThat(realm.api().verify(other.challenge(), other.code()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("what is no code costs no attempt")
  void nonsenseIsNoGuess() {
    Sent sent = realm.send(OtpRealm.newMobile(), "registration");
    for (String nonsense : new String[] {"12345", "1234567", "abcdef", "", " "}) {
      assertThat(realm.api().verify(sent.challenge(), nonsense).status()).isIn(400, 422);
    }
    assertThat(attemptsRemaining(sent)).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "failures on a number nobody has confirmed do not lock the account that later has it")
  void aStrangersFailuresStayAStrangers() {
    UserRepresentation demo = demo();
    realm.admin().users().get(demo.getId()).remove();
    String challenge = realm.api().send("sms", OtpRealm.DEMO_MOBILE, "login").text("challenge_id");
    for (int i = 0; i < 3; i++) {
      realm.api().verify(challenge, "000000");
    }
    assertThat(realm.api().verify(challenge, "000000").status()).isEqualTo(423);

    realm.adopt(demo);

    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "login");
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("our limit holds with Keycloak's brute-force protection off")
  void needsNoHelp() {
    realm.change(representation -> representation.setBruteForceProtected(false));
    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "login");
    for (int i = 0; i < 3; i++) {
      realm.api().login(sent.challenge(), sent.wrongCode());
    }
    Answer right = realm.api().login(sent.challenge(), sent.code());
    assertThat(right.status()).as(right.body()).isEqualTo(423);
  }

  @Test
  @DisplayName("a user's wrong codes reach Keycloak's own brute-force counters")
  void raisesKeycloaksCounter() {
    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "login");
    realm.api().login(sent.challenge(), sent.wrongCode());
    realm.api().verify(sent.challenge(), sent.wrongCode());

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(realm.admin().attackDetection().bruteForceUserStatus(demo().getId()))
                    .containsEntry("numFailures", 2));
  }

  @Test
  @Tag("OTP-5")
  @DisplayName("a day's wrong codes end the day, whatever the waits; another channel still works")
  void theDaysCap() {
    realm.policy(
        Map.of("maxWrongCodesPerDay", "2", "maxAttempts", "10", "lockDurationSeconds", "1"));
    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "login");
    realm.api().verify(sent.challenge(), sent.wrongCode());
    realm.api().verify(sent.challenge(), sent.wrongCode());

    Answer capped = realm.api().verify(sent.challenge(), sent.code());
    assertThat(capped.status()).isEqualTo(423);
    assertThat(capped.json().path("retry_after").asInt()).isGreaterThan(80_000);
    Sent reset = realm.send(OtpRealm.DEMO_MOBILE, "password-reset");
    assertThat(realm.api().verify(reset.challenge(), reset.code()).status())
        .as("another purpose")
        .isEqualTo(423);
    Sent mail = realm.send(OtpRealm.DEMO_EMAIL, "login");
    assertThat(realm.api().login(mail.challenge(), mail.code()).status())
        .as("another channel")
        .isEqualTo(200);
  }

  private int attemptsRemaining(Sent sent) {
    Answer answer = realm.api().verify(sent.challenge(), sent.wrongCode());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("attempts_remaining").asInt();
  }

  private void lock(Sent sent) {
    for (int i = 0; i < 3; i++) {
      realm.api().verify(sent.challenge(), sent.wrongCode());
    }
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(423);
  }

  private UserRepresentation demo() {
    return realm.admin().users().searchByUsername("demo", true).get(0);
  }
}
