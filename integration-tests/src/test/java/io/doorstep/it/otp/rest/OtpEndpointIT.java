package io.doorstep.it.otp.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpEndpointIT {
  private final KeycloakServer server;
  private final AppRealm realm;

  OtpEndpointIT(KeycloakServer server) {
    this.server = server;
    this.realm = AppRealm.copyOf(server, "mobile");
  }

  @BeforeEach
  void ordinaryPolicy() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("LOGIN-5")
  @DisplayName("a code is asked for and handed in for a proof, once")
  void exchangesACodeForAProof() {
    String mobile = Contacts.mobile();

    Answer asked = realm.api().send("sms", mobile, "registration");
    SentCode sent = new SentCode(asked.text("challenge_id"), realm.next(mobile, 0));
    Answer proof = realm.api().verify(sent.challenge(), sent.code());
    Answer again = realm.api().verify(sent.challenge(), sent.code());

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("challenge_id", "expires_in", "resend_in", "destination");
    assertThat(asked.json().path("expires_in").asInt()).isBetween(290, 300);
    assertThat(asked.json().path("resend_in").asInt()).isBetween(20, 30);
    assertThat(asked.text("destination")).isEqualTo("••••••" + mobile.substring(9));
    assertThat(proof.status()).as(proof.body()).isEqualTo(200);
    assertThat(proof.json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("proof", "expires_in");
    assertThat(again.status()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s %s", "%s-%s", " %s\u2013%s ", "%s\u00a0%s"})
  @DisplayName("separators in a code are no mistake")
  void takesSeparators(String format) {
    SentCode sent = realm.send(Contacts.mobile(), "registration");
    String typed = format.formatted(sent.code().substring(0, 3), sent.code().substring(3));

    assertThat(realm.api().verify(sent.challenge(), typed).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {'\u0660', '\u0966', '\uff10'})
  @DisplayName("digits of any script are digits")
  void takesDigitsOfAnyScript(int zero) {
    SentCode sent = realm.send(Contacts.mobile(), "registration");
    String typed =
        sent.code()
            .chars()
            .map(digit -> digit - '0' + zero)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(realm.api().verify(sent.challenge(), typed).status()).isEqualTo(200);
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("three wrong codes lock, and the answer says until when, thrice alike")
  void locks() {
    SentCode sent = realm.send(Contacts.mobile(), "registration");
    OnboardingApi api = realm.api();

    Answer first = api.verify(sent.challenge(), sent.wrong());
    Answer second = api.verify(sent.challenge(), sent.wrong());
    Answer third = api.verify(sent.challenge(), sent.wrong());
    Answer right = api.verify(sent.challenge(), sent.code());

    assertThat(first.status()).isEqualTo(400);
    assertThat(first.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(second.json().path("attempts_remaining").asInt()).isEqualTo(1);
    for (Answer locked : new Answer[] {third, right}) {
      assertThat(locked.status()).isEqualTo(423);
      int wait = locked.json().path("retry_after").asInt();
      assertThat(wait).isBetween(880, 900);
      assertThat(locked.headers().firstValue("Retry-After")).contains(String.valueOf(wait));
      assertThat(Instant.parse(locked.text("locked_until")))
          .isCloseTo(Instant.now().plusSeconds(wait), within(Duration.ofSeconds(5)));
    }
    assertThat(right.text("locked_until")).isEqualTo(third.text("locked_until"));
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a resend waits for its time, and then the code before it is worth nothing")
  void resends() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("resendCooldownSeconds", "2"));
    String mobile = Contacts.mobile();
    SentCode first = realm.send(mobile, "registration");

    Answer tooSoon = realm.api().resend(first.challenge());
    Answer resent =
        Awaitility.await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> realm.api().resend(first.challenge()), answer -> answer.status() != 429);
    String second = realm.next(mobile, 1);

    assertThat(tooSoon.status()).isEqualTo(429);
    assertThat(tooSoon.json().path("retry_after").asInt()).isBetween(1, 2);
    assertThat(tooSoon.headers().firstValue("Retry-After")).contains(tooSoon.text("retry_after"));
    assertThat(resent.status()).as(resent.body()).isEqualTo(202);
    assertThat(resent.text("challenge_id")).isEqualTo(first.challenge());
    assertThat(resent.json().path("resend_in").asInt()).as("twice the wait").isBetween(3, 4);
    if (!first.code().equals(second)) {
      assertThat(realm.api().verify(first.challenge(), first.code()).status()).isEqualTo(400);
    }
    assertThat(realm.api().verify(first.challenge(), second).status()).isEqualTo(200);
  }

  @Test
  @Tag("OTP-7")
  @DisplayName("over a budget the answer says when there is room again")
  void tellsWhenABudgetHasRoom() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("sendsPerDestinationHour", "1"));
    String mobile = Contacts.mobile();
    realm.send(mobile, "registration");

    Answer refused = realm.api().send("sms", mobile, "login");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().path("retry_after").asInt()).isBetween(3500, 3600);
    assertThat(refused.headers().firstValue("Retry-After")).contains(refused.text("retry_after"));
  }

  @Test
  @DisplayName("a challenge of another realm, or of nobody, is gone for everything")
  void keepsRealmsApart() {
    try (AppRealm other = AppRealm.copyOf(server, "mobile")) {
      SentCode foreign = other.send(Contacts.mobile(), "registration");

      for (String challenge : new String[] {foreign.challenge(), UUID.randomUUID().toString()}) {
        assertThat(realm.api().verify(challenge, foreign.code()).status()).isEqualTo(410);
        assertThat(realm.api().resend(challenge).status()).isEqualTo(410);
        assertThat(realm.api().delivery(challenge).status()).isEqualTo(410);
      }
      assertThat(other.api().verify(foreign.challenge(), foreign.code()).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("the state of a challenge tells of delivery and time, until it is used")
  void showsAChallenge() {
    SentCode sent = realm.send(Contacts.mobile(), "registration");

    Answer before = realm.api().delivery(sent.challenge());
    realm.api().verify(sent.challenge(), sent.code());
    Answer after = realm.api().delivery(sent.challenge());

    assertThat(before.status()).isEqualTo(200);
    assertThat(before.text("delivery")).isEqualTo("pending");
    assertThat(before.json().path("expires_in").asInt()).isBetween(280, 300);
    assertThat(after.status()).isEqualTo(410);
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("wrong codes for a login reach Keycloak's own count of failures")
  void countsFailuresInKeycloak() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");

    realm.api().verify(sent.challenge(), sent.wrong());

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                realm
                    .resource()
                    .attackDetection()
                    .bruteForceUserStatus(person.id())
                    .get("numFailures")
                    .equals(1));
  }

  @Test
  @DisplayName("paths and methods that are not there are told of in problem documents too")
  void refusesUnknownPathsAndMethods() {
    OnboardingApi api = realm.api();

    Answer nothing = api.send(api.request("onboarding/nothing/here").GET());
    Answer noChallenge = api.send(api.request("onboarding/otp/+919876543210").GET());
    Answer method = api.send(api.request("onboarding/otp").DELETE());

    assertThat(nothing.status()).isEqualTo(404);
    assertThat(noChallenge.status()).isEqualTo(404);
    assertThat(noChallenge.body()).doesNotContain("9876543210");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).contains("POST");
    assertThat(nothing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(method.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  @Tag("OTP-7")
  @DisplayName("a link or an image in a page, which can GET only, sends nothing")
  void sendsNothingOnGet() {
    String mobile = Contacts.mobile();
    OnboardingApi api = realm.api();

    Answer asked =
        api.send(
            api.request(
                    "onboarding/otp?channel=sms&purpose=registration&to="
                        + mobile.replace("+", "%2B"))
                .GET());

    assertThat(asked.status()).isEqualTo(405);
    assertThat(realm.messagesTo(mobile)).isZero();
  }

  @Test
  @DisplayName("no answer is stored, and none is taken for another type")
  void guardsItsAnswers() {
    Answer good = realm.api().send("sms", Contacts.mobile(), "registration");
    Answer bad = realm.api().send("sms", "x", "registration");

    for (Answer answer : new Answer[] {good, bad}) {
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }
}
