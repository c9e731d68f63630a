package io.doorstep.it.otp.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.keycloak.admin.client.resource.UserResource;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** No tokens, for what is typed or for what the account is or lacks. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpGrantRefusalIT {
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
      realm.api().byPassword(person.email(), "wrong");
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
