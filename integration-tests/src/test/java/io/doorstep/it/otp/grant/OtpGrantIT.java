package io.doorstep.it.otp.grant;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.EventRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpGrantIT {
  private static final int SUBMISSIONS = 50;

  private final KeycloakServer server;
  private final AppRealm realm;

  OtpGrantIT(KeycloakServer server) {
    this.server = server;
    this.realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("LOGIN-1")
  @Tag("LOGIN-5")
  @Tag("MOB-2")
  @DisplayName("a code gets tokens that say who, how and at which level")
  void givesTokens() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");

    Answer answer = realm.api().login(sent.challenge(), sent.code());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.text("token_type")).isEqualTo("Bearer");
    JsonNode claims = Jwt.claims(answer.text("id_token"));
    assertThat(claims.path("sub").asText()).isEqualTo(person.id());
    assertThat(claims.path("acr").asText()).isEqualTo("1");
    assertThat(claims.path("amr")).extracting(JsonNode::asText).contains("otp", "sms");
    assertThat(realm.resource().users().get(person.id()).getUserSessions()).hasSize(1);
  }

  @Test
  @Tag("LOGIN-1")
  @DisplayName("a code by e-mail does too")
  void givesTokensForAnEmail() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.email(), "login");

    Answer answer = realm.api().login(sent.challenge(), sent.code());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Jwt.claims(answer.text("id_token")).path("amr"))
        .extracting(JsonNode::asText)
        .contains("otp", "email")
        .doesNotContain("sms");
  }

  @Test
  @Tag("LOGIN-7")
  @DisplayName("the session is refreshed, and logout ends it with its refresh token")
  void refreshesAndEnds() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");
    OnboardingApi api = realm.api();

    String first = api.login(sent.challenge(), sent.code()).text("refresh_token");
    Answer refreshed = refresh(first);
    Answer loggedOut =
        api.form(
            "protocol/openid-connect/logout",
            Map.of("client_id", "demo-app", "refresh_token", refreshed.text("refresh_token")));
    Answer afterwards = refresh(refreshed.text("refresh_token"));

    assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
    assertThat(Jwt.claims(refreshed.text("id_token")).path("amr"))
        .as("what a refresh keeps")
        .extracting(JsonNode::asText)
        .contains("otp", "sms");
    assertThat(loggedOut.status()).isEqualTo(204);
    assertThat(afterwards.status()).isEqualTo(400);
    assertThat(afterwards.text("error")).isEqualTo("invalid_grant");
    assertThat(realm.resource().users().get(person.id()).getUserSessions()).isEmpty();
  }

  @Test
  @Tag("OTP-2")
  @DisplayName("a code gets tokens once")
  void refusesAReplay() {
    SentCode sent = realm.send(realm.somebody().mobile(), "login");

    realm.api().login(sent.challenge(), sent.code());
    Answer replay = realm.api().login(sent.challenge(), sent.code());
    Answer elsewhere = realm.api().verify(sent.challenge(), sent.code());

    assertThat(replay.status()).isEqualTo(400);
    assertThat(replay.text("error")).isEqualTo("invalid_grant");
    assertThat(elsewhere.status()).isEqualTo(410);
  }

  @Test
  @Tag("OTP-4")
  @DisplayName("fifty at once with the right code: one session")
  void givesOneOfManyTokens() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");
    OnboardingApi api = realm.api();

    List<Answer> answers = Crowd.atOnce(SUBMISSIONS, i -> api.login(sent.challenge(), sent.code()));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400, 423);
    assertThat(realm.resource().users().get(person.id()).getUserSessions()).hasSize(1);
  }

  @Test
  @DisplayName("a challenge of another realm is worth nothing here, and stays good there")
  void keepsRealmsApart() {
    try (AppRealm other = AppRealm.copyOf(server, "mobile")) {
      SentCode foreign = other.send(other.somebody().mobile(), "login");

      Answer here = realm.api().login(foreign.challenge(), foreign.code());
      Answer there = other.api().login(foreign.challenge(), foreign.code());

      assertThat(here.status()).isEqualTo(400);
      assertThat(here.text("error")).isEqualTo("invalid_grant");
      assertThat(there.status()).isEqualTo(200);
    }
  }

  @Test
  @Tag("OTP-2")
  @DisplayName("a code for another purpose gets no tokens, and trying costs it nothing")
  void keepsPurposesApart() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "registration");

    for (int i = 0; i < 4; i++) {
      assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(400);
    }
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a confidential client authenticates itself, as everywhere")
  void authenticatesClients() {
    SentCode sent = realm.send(realm.somebody().mobile(), "login");

    Answer wrongSecret = confidential(sent, "wrong");
    Answer noSecret = confidential(sent, "");
    Answer rightSecret = confidential(sent, "demo-service-secret");

    assertThat(wrongSecret.status()).isEqualTo(401);
    assertThat(noSecret.status()).isEqualTo(401);
    assertThat(rightSecret.status()).as(rightSecret.body()).isEqualTo(200);
  }

  @Test
  @Tag("OTP-12")
  @Tag("LOGIN-5")
  @DisplayName("logins and failed ones are Keycloak events, without codes and numbers")
  void recordsEvents() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");

    realm.api().login(sent.challenge(), sent.wrong());
    realm.api().login(sent.challenge(), sent.code());

    EventRepresentation success = event("LOGIN", person);
    EventRepresentation failure = event("LOGIN_ERROR", person);
    assertThat(success.getClientId()).isEqualTo("demo-app");
    assertThat(success.getSessionId()).isNotBlank();
    assertThat(success.getDetails())
        .containsEntry("grant_type", OnboardingApi.OTP_GRANT)
        .containsEntry("otp_channel", "sms");
    assertThat(failure.getError()).isEqualTo("invalid_user_credentials");
    assertThat(success.getDetails().toString() + failure.getDetails())
        .doesNotContain(sent.code(), sent.wrong());
  }

  @Test
  @DisplayName("discovery names the grant")
  void isDiscovered() {
    OnboardingApi api = realm.api();
    Answer discovery = api.send(api.request(".well-known/openid-configuration").GET());

    assertThat(discovery.json().path("grant_types_supported"))
        .extracting(JsonNode::asText)
        .contains(OnboardingApi.OTP_GRANT);
  }

  private EventRepresentation event(String type, Person person) {
    List<EventRepresentation> events =
        realm.resource().getEvents(List.of(type), null, person.id(), null, null, null, null, null);
    assertThat(events).as(type).hasSize(1);
    return events.get(0);
  }

  private Answer refresh(String token) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "demo-app",
                "refresh_token", token));
  }

  private Answer confidential(SentCode sent, String secret) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type",
                OnboardingApi.OTP_GRANT,
                "client_id",
                "demo-service",
                "client_secret",
                secret,
                "challenge_id",
                sent.challenge(),
                "code",
                sent.code()));
  }
}
