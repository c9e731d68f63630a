package io.doorstep.it.otp;

import java.time.Duration;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.otp.OtpRealm.Sent;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtpSendingIT {
  private final KeycloakServer server;
  private OtpRealm realm;

  OtpSendingIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeAll
  void makeRealm() {
    realm = OtpRealm.on(server, Map.of());
  }

  @AfterAll
  void removeRealm() {
    realm.close();
  }

  @Test
  @Tag("OTP-6")
  @DisplayName(
      "a resend inside the cool-down changes nothing; after it a new code replaces the old")
  void resend() {
    realm.policy(Map.of("resendCooldownSeconds", "2"));
    String mobile = OtpRealm.newMobile();
    Sent first = realm.send(mobile, "registration");
    assertThat(attemptsRemaining(first)).isEqualTo(2);

    Answer early = realm.api().resend(first.challenge());
    assertThat(early.status()).isEqualTo(429);
    assertThat(early.json().path("retry_after").asInt()).isBetween(1, 2);
    assertThat(attemptsRemaining(first)).as("attempts are still counted").isEqualTo(1);

    Answer later =
        Awaitility.await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> realm.api().resend(first.challenge()), a -> a.status() == 202);
    assertThat(later.text("challenge_id")).isEqualTo(first.challenge());
    assertThat(later.json().path("resend_in").asInt())
        .as("the next wait is longer")
        .isBetween(3, 4);
    String second = realm.code(mobile, 1);
    assertThat(realm.api().verify(first.challenge(), second).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @Tag("OTP-10")
  @ValueSource(strings = {"98%s", "+9198%s", "9198%s", "098%s"})
  @DisplayName("one number, however it is written, has one budget")
  void oneNumber(String form) {
    realm.policy(Map.of("sendsPerDestinationHour", "1"));
    String mobile = OtpRealm.newMobile();
    realm.send(mobile, "registration");
    String written = form.formatted(mobile.substring(5));
    assertThat(realm.api().send("sms", written, "verify-mobile").status()).isEqualTo(429);
  }

  @Test
  @Tag("OTP-7")
  @DisplayName("over a budget the answer says when to come back")
  void overBudget() {
    realm.policy(Map.of("sendsPerDestinationHour", "1"));
    String mobile = OtpRealm.newMobile();
    realm.send(mobile, "registration");

    Answer refused = realm.api().send("sms", mobile, "registration");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
        .isBetween(3_000L, 3_600L);
    assertThat(realm.messagesTo(mobile)).isEqualTo(1);
  }

  @Test
  @Tag("OTP-7")
  @DisplayName("an address and a whole realm have budgets too")
  void otherBudgets() {
    try (OtpRealm realm = OtpRealm.on(server, Map.of("sendsPerIpHour", "2"))) {
      realm.send(OtpRealm.newMobile(), "registration");
      realm.send(OtpRealm.newMobile(), "registration");
      assertThat(realm.api().send("sms", OtpRealm.newMobile(), "registration").status())
          .isEqualTo(429);
      realm.policy(Map.of("sendsPerRealmDay", "2"));
      assertThat(realm.api().send("sms", OtpRealm.newMobile(), "registration").status())
          .isEqualTo(429);
    }
  }

  @Test
  @Tag("OTP-7")
  @Tag("OTP-8")
  @DisplayName("unknown numbers spend the same budgets, so a refusal tells nothing")
  void unknownNumbersSpendToo() {
    realm.policy(Map.of("sendsPerDestinationHour", "1"));
    String unknown = OtpRealm.newMobile();
    assertThat(realm.api().send("sms", unknown, "login").status()).isEqualTo(202);
    assertThat(realm.api().send("sms", unknown, "login").status()).isEqualTo(429);
    assertThat(realm.api().send("sms", OtpRealm.DEMO_MOBILE, "login").status()).isEqualTo(202);
    assertThat(realm.api().send("sms", OtpRealm.DEMO_MOBILE, "login").status()).isEqualTo(429);
    assertThat(realm.messagesTo(unknown)).isZero();
  }

  @ParameterizedTest
  @Tag("OTP-7")
  @ValueSource(strings = {"+447400123456", "+19002345678", "1600123456", "01123456789"})
  @DisplayName("foreign, premium and special numbers get nothing")
  void refusedNumbers(String number) {
    realm.policy(Map.of());
    Answer refused = realm.api().send("sms", number, "registration");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").path(0).path("field").asText()).isEqualTo("to");
    assertThat(refused.body()).doesNotContain(number.substring(3));
  }

  @Test
  @Tag("OTP-7")
  @DisplayName("countries are allowed by a list")
  void allowedCountries() {
    realm.policy(Map.of("allowedRegions", "IN, GB"));
    assertThat(realm.api().send("sms", "+447400123456", "registration").status()).isEqualTo(202);
  }

  private int attemptsRemaining(Sent sent) {
    return realm
        .api()
        .verify(sent.challenge(), sent.wrongCode())
        .json()
        .path("attempts_remaining")
        .asInt();
  }
}
