package io.doorstep.it.otp;

import java.time.Duration;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.OtpRealm.Sent;
import io.doorstep.it.server.Contacts;
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
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OTP-2")
class OtpCodeIT {
  private final KeycloakServer server;
  private OtpRealm realm;

  OtpCodeIT(KeycloakServer server) {
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

  @ParameterizedTest
  @Tag("OTP-1")
  @CsvSource({
    "sms, registration",
    "sms, verify-mobile",
    "sms, business-phone",
    "email, registration",
    "email, verify-email",
    "email, business-email",
  })
  @DisplayName("a code goes out by every channel for every purpose")
  void everyChannelAndPurpose(String channel, String purpose) {
    String to = channel.equals("sms") ? OtpRealm.newMobile() : Contacts.email();
    Sent sent = realm.send(to, purpose);
    assertThat(sent.code()).matches("[0-9]{6}");
    Answer proof = realm.api().verify(sent.challenge(), sent.code());
    assertThat(proof.status()).isEqualTo(200);
    assertThat(proof.text("proof")).isNotBlank().doesNotContain(sent.code());
    assertThat(proof.json().path("expires_in").asInt()).isPositive();
  }

  @Test
  @DisplayName("a code works once")
  void once() {
    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "login");
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(200);
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(400);
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("a code expires")
  void expires() {
    realm.policy(Map.of("codeLifetimeSeconds", "1"));
    Sent sent = realm.send(OtpRealm.newMobile(), "registration");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> realm.api().delivery(sent.challenge()).status() != 200);
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("a code is good for its own purpose")
  void forOnePurpose() {
    Sent sent = realm.send(OtpRealm.DEMO_MOBILE, "verify-mobile");
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("a code is good for its own challenge")
  void forOneChallenge() {
    String mobile = OtpRealm.newMobile();
    Sent first = realm.send(mobile, "registration");
    Sent second = realm.send(mobile, "registration");
    if (!first.code().equals(second.code())) {
      assertThat(realm.api().verify(first.challenge(), second.code()).status()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("a code is good for its own realm")
  void forOneRealm() {
    Sent sent = realm.send(OtpRealm.newMobile(), "registration");
    OnboardingApi elsewhere = new OnboardingApi(server.url(), "b2b");
    assertThat(elsewhere.verify(sent.challenge(), sent.code()).status()).isIn(404, 410);
  }

  @Test
  @DisplayName("codes and numbers stand in no line of the log but the outbox's")
  void staysOutOfTheLog() {
    String mobile = OtpRealm.newMobile();
    Sent sent = realm.send(mobile, "registration");
    realm.api().verify(sent.challenge(), sent.wrongCode());
    realm.api().verify(sent.challenge(), sent.code());
    assertThat(server.log().lines())
        .filteredOn(line -> !line.contains("[doorstep-outbox]"))
        .noneMatch(line -> line.contains(mobile.substring(3)))
        .noneMatch(line -> line.matches(".*\\b" + sent.code() + "\\b.*"));
  }
}
