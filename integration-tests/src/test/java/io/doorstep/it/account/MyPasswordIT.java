package io.doorstep.it.account;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.CredentialRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class MyPasswordIT {
  private static final String OLD_PASSWORD = "old-Passw0rd1";
  private static final String NEW_PASSWORD = "new-Passw0rd2";

  private final AppRealm realm;

  MyPasswordIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("B2B-3")
  @DisplayName("a new password takes the old one, and ends the other sessions only")
  void changesThePassword() {
    Person person = somebody();
    String token = realm.login(person.mobile());
    realm.login(person.mobile());

    Answer wrong = password(token, "wrong-Passw0rd", NEW_PASSWORD);
    awaitFailures(person, 1);
    Answer right = password(token, OLD_PASSWORD, NEW_PASSWORD);

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(right.status()).as(right.body()).isEqualTo(204);
    assertThat(realm.resource().users().get(person.id()).getUserSessions()).hasSize(1);
    assertThat(me(token).status()).isEqualTo(200);
    assertThat(realm.api().byPassword(person.email(), OLD_PASSWORD).text("error"))
        .isEqualTo("invalid_grant");
    awaitFailures(person, 2);
    assertThat(realm.api().byPassword(person.email(), NEW_PASSWORD).status()).isEqualTo(200);
  }

  /** Keycloak counts in the background, and lets nobody in meanwhile. */
  private void awaitFailures(Person person, int failures) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(realm.resource().attackDetection().bruteForceUserStatus(person.id()))
                    .containsEntry("numFailures", failures));
  }

  @Test
  @Tag("LOGIN-4")
  @DisplayName("a forgotten password is set by proof, once, and ends every session")
  void resetsThePassword() {
    Person person = somebody();
    String token = realm.login(person.mobile());
    String proof = realm.proof(person.mobile(), "password-reset");
    String otherPurpose = realm.proof(person.mobile(), "login");

    Answer refused = reset(otherPurpose);
    Answer done = reset(proof);
    Answer again = reset(proof);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(done.status()).as(done.body()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(422);
    assertThat(me(token).status()).isEqualTo(401);
    assertThat(realm.api().byPassword(person.email(), NEW_PASSWORD).status()).isEqualTo(200);
  }

  private Answer me(String token) {
    return realm.api().call("GET", "onboarding/me", token, null);
  }

  private Answer password(String token, String current, String next) {
    return realm
        .api()
        .call(
            "POST",
            "onboarding/me/password",
            token,
            Map.of("current_password", current, "new_password", next));
  }

  private Answer reset(String proof) {
    return realm
        .api()
        .post(
            "onboarding/password-resets",
            Map.of("proofs", List.of(proof), "new_password", NEW_PASSWORD));
  }

  private Person somebody() {
    return realm.somebody(
        account -> {
          CredentialRepresentation password = new CredentialRepresentation();
          password.setType(CredentialRepresentation.PASSWORD);
          password.setValue(OLD_PASSWORD);
          account.setCredentials(List.of(password));
        });
  }
}
