package io.doorstep.it.otp.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
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
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpGrantRefusalIT {
  private static final String WELL_FORMED_ID = "7d9f0a52-7b8a-4a1e-9e43-0c9b54f3f111";

  private final AppRealm realm;

  OtpGrantRefusalIT(KeycloakServer server) {
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

  @Test
  @Tag("LOGIN-5")
  @DisplayName("wrong codes count down, then lock for the right one too")
  void countsDownAndLocks() {
    SentCode sent = realm.send(realm.somebody().mobile(), "login");
    OnboardingApi api = realm.api();

    Answer first = api.login(sent.challenge(), sent.wrong());
    Answer second = api.login(sent.challenge(), sent.wrong());
    Answer third = api.login(sent.challenge(), sent.wrong());
    Answer right = api.login(sent.challenge(), sent.code());

    assertThat(first.status()).isEqualTo(400);
    assertThat(first.text("error")).isEqualTo("invalid_grant");
    assertThat(first.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(second.json().path("attempts_remaining").asInt()).isEqualTo(1);
    for (Answer locked : List.of(third, right)) {
      assertThat(locked.status()).isEqualTo(423);
      assertThat(locked.text("error")).isEqualTo("invalid_grant");
      int wait = locked.json().path("retry_after").asInt();
      assertThat(wait).isBetween(880, 900);
      assertThat(locked.headers().firstValue("Retry-After")).contains(String.valueOf(wait));
      assertThat(Instant.parse(locked.text("locked_until")))
          .isCloseTo(Instant.now().plusSeconds(wait), within(Duration.ofSeconds(5)));
    }
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("Keycloak counts the failures, and from zero again after a login")
  void tellsBruteForceProtection() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");

    realm.api().login(sent.challenge(), sent.wrong());
    awaitFailures(person, 1);
    realm.api().login(sent.challenge(), sent.wrong());
    awaitFailures(person, 2);
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(200);
    awaitFailures(person, 0);
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
  @Tag("AGRI-3")
  @DisplayName("who lacks a profile is told so, and the code stays good: for a proof, or for later")
  void withholdsTheCodeFromAnIncompleteProfile() {
    Person person =
        realm.somebody(account -> account.setRequiredActions(List.of("UPDATE_PROFILE")));
    SentCode sent = realm.send(person.mobile(), "login");
    OnboardingApi api = realm.api();

    Answer refused = api.login(sent.challenge(), sent.code());
    Answer refusedAgain = api.login(sent.challenge(), sent.code());
    completeProfile(person);
    Answer tokens = api.login(sent.challenge(), sent.code());

    for (Answer answer : List.of(refused, refusedAgain)) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("error")).isEqualTo("invalid_grant");
      assertThat(answer.text("next_step")).isEqualTo("complete_profile");
    }
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
  }

  @Test
  @Tag("AGRI-3")
  @DisplayName("a profile is incomplete, too, where the realm's user profile says so")
  void readsTheUserProfile() {
    Person person = realm.somebody(account -> account.setFirstName(null));
    SentCode sent = realm.send(person.mobile(), "login");

    Answer refused = realm.api().login(sent.challenge(), sent.code());
    Answer proof = realm.api().verify(sent.challenge(), sent.code());

    assertThat(refused.text("next_step")).as(refused.body()).isEqualTo("complete_profile");
    assertThat(proof.status()).isEqualTo(200);
  }

  @Test
  @DisplayName("another required action is named")
  void namesOtherRequiredActions() {
    Person person =
        realm.somebody(account -> account.setRequiredActions(List.of("UPDATE_PASSWORD")));
    SentCode sent = realm.send(person.mobile(), "login");

    assertThat(realm.api().login(sent.challenge(), sent.code()).text("next_step"))
        .isEqualTo("update_password");
  }

  @Test
  @DisplayName("that an account is disabled is told to its owner alone")
  void tellsOwnersOfDisabledAccounts() {
    Person person = realm.somebody(account -> account.setEnabled(false));
    SentCode sent = realm.send(person.mobile(), "login");

    Answer stranger = realm.api().login(sent.challenge(), sent.wrong());
    Answer owner = realm.api().login(sent.challenge(), sent.code());

    assertThat(stranger.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(owner.status()).isEqualTo(400);
    assertThat(owner.text("error_description")).isEqualTo("Account disabled");
  }

  @Test
  @DisplayName("an account that Keycloak has locked stays locked for a code")
  void respectsBruteForceProtection() {
    Person person = realm.somebody();
    setPassword(person);
    for (int i = 1; i <= 3; i++) {
      password(person, "wrong");
      awaitFailures(person, i);
    }
    SentCode sent = realm.send(person.mobile(), "login");

    Answer stranger = realm.api().login(sent.challenge(), sent.wrong());
    Answer owner = realm.api().login(sent.challenge(), sent.code());

    assertThat(stranger.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(owner.status()).as(owner.body()).isEqualTo(423);
    assertThat(owner.json().path("retry_after").asInt()).isBetween(800, 900);
    assertThat(Instant.parse(owner.text("locked_until"))).isAfter(Instant.now());
  }

  @Test
  @DisplayName("the number's new owner gets nothing from a code for the old one")
  void followsTheNumber() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");
    realm.resource().users().get(person.id()).remove();
    realm.somebody(
        account ->
            account.setAttributes(
                Map.of(
                    "phoneNumber", List.of(person.mobile()),
                    "phoneNumberVerified", List.of("true"))));

    Answer answer = realm.api().login(sent.challenge(), sent.code());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo("invalid_grant");
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

  private void completeProfile(Person person) {
    UserResource resource = realm.resource().users().get(person.id());
    UserRepresentation account = resource.toRepresentation();
    account.setRequiredActions(List.of());
    resource.update(account);
  }

  private void setPassword(Person person) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType("password");
    password.setValue("correct-Horse-7");
    realm.resource().users().get(person.id()).resetPassword(password);
  }

  private void password(Person person, String password) {
    realm
        .api()
        .token(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-app",
                "username",
                person.email(),
                "password",
                password));
  }

  private void awaitFailures(Person person, int failures) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                realm
                    .resource()
                    .attackDetection()
                    .bruteForceUserStatus(person.id())
                    .get("numFailures")
                    .equals(failures));
  }
}
