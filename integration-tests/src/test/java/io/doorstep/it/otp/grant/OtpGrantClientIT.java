package io.doorstep.it.otp.grant;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client does wrong, or may not do. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpGrantClientIT {
  private static final String WELL_FORMED_ID = "7d9f0a52-7b8a-4a1e-9e43-0c9b54f3f111";

  private final AppRealm realm;

  OtpGrantClientIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
  }

  @BeforeEach
  void ordinaryPolicy() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 123456",
        "'', 123456",
        "x, 123456",
        WELL_FORMED_ID + ", -",
        WELL_FORMED_ID + ", ''",
        WELL_FORMED_ID + ", 12345",
        WELL_FORMED_ID + ", 1234567",
        WELL_FORMED_ID + ", abcdef"
      })
  @DisplayName("missing and malformed parameters are the client's mistake")
  void refusesMalformedRequests(String challengeId, String code) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", OnboardingApi.OTP_GRANT);
    form.put("client_id", "demo-app");
    if (challengeId != null) {
      form.put("challenge_id", challengeId);
    }
    if (code != null) {
      form.put("code", code);
    }

    Answer answer = realm.api().token(form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_request");
  }

  @Test
  @DisplayName("a challenge that never was is gone like any other")
  void refusesUnknownChallenges() {
    Answer answer = realm.api().login(WELL_FORMED_ID, "123456");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_grant");
    assertThat(answer.json().has("attempts_remaining")).isFalse();
  }

  @Test
  @Tag("SHOP-3")
  @DisplayName("posts from one address are limited, except a trusted client's")
  void limitsPosts() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("loginPostsPerMinute", "2"));
    SentCode sent = realm.send(realm.somebody().mobile(), "login");
    OnboardingApi api = realm.api();

    api.login(sent.challenge(), "12");
    api.login(sent.challenge(), "12");
    Answer refused = api.login(sent.challenge(), sent.code());
    Answer trusted =
        api.token(
            Map.of(
                "grant_type",
                OnboardingApi.OTP_GRANT,
                "client_id",
                "demo-service",
                "client_secret",
                "demo-service-secret",
                "challenge_id",
                sent.challenge(),
                "code",
                sent.code()));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().path("retry_after").asInt()).isBetween(1, 60);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(trusted.status()).as(trusted.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("a client without the permission, or with consent to ask for, gets no tokens")
  void asksForTheClientsPermission() {
    SentCode sent = realm.send(realm.somebody().mobile(), "login");

    change(client -> client.setAttributes(Map.of("doorstep.otp.grant.enabled", "false")));
    Answer forbidden = realm.api().login(sent.challenge(), sent.code());
    change(client -> client.setAttributes(Map.of("doorstep.otp.grant.enabled", "true")));
    change(client -> client.setConsentRequired(true));
    Answer consent = realm.api().login(sent.challenge(), sent.code());
    change(client -> client.setConsentRequired(false));
    Answer allowed = realm.api().login(sent.challenge(), sent.code());

    assertThat(forbidden.text("error")).isEqualTo("unauthorized_client");
    assertThat(consent.text("error")).isEqualTo("invalid_client");
    assertThat(allowed.status()).as(allowed.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("client policies that forbid direct logins forbid this one")
  void obeysClientPolicies() {
    SentCode sent = realm.send(realm.somebody().mobile(), "login");
    realm.admin(
        "PUT",
        "client-policies/profiles",
        """
        {"profiles": [{"name": "no-direct-logins", "executors": [
          {"executor": "reject-ropc-grant", "configuration": {"auto-configure": false}}]}]}
        """);
    realm.admin(
        "PUT",
        "client-policies/policies",
        """
        {"policies": [{"name": "no-direct-logins", "enabled": true, "profiles": ["no-direct-logins"],
          "conditions": [{"condition": "any-client", "configuration": {}}]}]}
        """);
    try {
      assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(400);
    } finally {
      realm.admin("PUT", "client-policies/policies", "{\"policies\": []}");
    }
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(200);
  }

  private void change(Consumer<ClientRepresentation> change) {
    ClientRepresentation client = realm.resource().clients().findByClientId("demo-app").get(0);
    ClientResource resource = realm.resource().clients().get(client.getId());
    change.accept(client);
    resource.update(client);
  }
}
