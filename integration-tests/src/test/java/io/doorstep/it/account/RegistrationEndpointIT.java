package io.doorstep.it.account;

import java.util.List;
import java.util.Map;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.doorstep.it.account.Registrations.FARMER;
import static io.doorstep.it.account.Registrations.fields;
import static io.doorstep.it.account.Registrations.with;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class RegistrationEndpointIT {
  private final AppRealm realm;
  private final Registrations registrations;

  RegistrationEndpointIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "agri");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    registrations = new Registrations(realm);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("AGRI-1")
  @Tag("AGRI-2")
  @Tag("ERP-5")
  @DisplayName("a proof, a type and a profile make an account that can log in")
  void registers() {
    String mobile = Contacts.mobile();

    Answer answer = registrations.registerSeller(realm.proof(mobile, "registration"), FARMER);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("user_code")).matches("[A-Z0-9]{6}");
    assertThat(answer.text("account_type")).isEqualTo("smart_seller");
    assertThat(answer.text("next_step")).isEqualTo("none");
    UserResource user = realm.resource().users().get(answer.text("user_id"));
    UserRepresentation stored = user.toRepresentation();
    assertThat(stored.getFirstName()).isEqualTo("Asha Kumari");
    assertThat(stored.getLastName()).isEqualTo("Rao");
    assertThat(stored.getAttributes())
        .containsEntry("phoneNumber", List.of(mobile))
        .containsEntry("user_code", List.of(answer.text("user_code")))
        .containsEntry("pincode", List.of("302001"));
    assertThat(user.roles().realmLevel().listEffective())
        .extracting(RoleRepresentation::getName)
        .contains("smart_seller")
        .doesNotContain("smart_buyer");
    assertThat(user.groups()).extracting(group -> group.getPath()).containsExactly("/sellers");
    JsonNode claims = Jwt.claims(realm.login(mobile));
    assertThat(claims.path("account_type").asText()).isEqualTo("smart_seller");
    assertThat(claims.path("user_code").asText()).isEqualTo(answer.text("user_code"));
    assertThat(claims.path("next_step").asText()).isEqualTo("none");
  }

  @Test
  @Tag("AGRI-1")
  @Tag("AGRI-3")
  @DisplayName(
      "without a profile there is an account, no login, and a code that still completes it")
  void completesLater() {
    String mobile = Contacts.mobile();
    Answer registered =
        registrations.register(Map.of("proofs", List.of(realm.proof(mobile, "registration"))));
    SentCode sent = realm.send(mobile, "login");
    Answer refused = realm.api().login(sent.challenge(), sent.code());
    String proof = realm.api().verify(sent.challenge(), sent.code()).text("proof");
    Answer incomplete =
        complete(Map.of("proof", proof, "account_type", "smart_buyer", "profile", FARMER));
    Answer completed =
        complete(
            Map.of(
                "proof",
                proof,
                "account_type",
                "smart_buyer",
                "profile",
                with(FARMER, "buyer_category", "mandi_owner")));

    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    assertThat(registered.text("next_step")).isEqualTo("complete_profile");
    assertThat(registered.json().has("account_type")).isFalse();
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("next_step")).isEqualTo("complete_profile");
    assertThat(incomplete.status()).isEqualTo(422);
    assertThat(fields(incomplete)).containsExactly("profile.buyer_category");
    assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    assertThat(completed.text("next_step")).isEqualTo("none");
    assertThat(completed.text("user_code")).isEqualTo(registered.text("user_code"));
    assertThat(realm.login(mobile)).isNotBlank();
  }

  @Test
  @DisplayName("a complete account is changed by who is signed in, not by who proves its number")
  void completesOnce() {
    String mobile = registrations.complete();

    Answer again =
        complete(
            Map.of(
                "proof", realm.proof(mobile, "login"),
                "account_type", "smart_seller",
                "profile", with(FARMER, "city", "Kota")));

    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  @Tag("AGRI-2")
  @DisplayName("what is missing or wrong is told by field, all at once, and costs no new code")
  void tellsByField() {
    String proof = realm.proof(Contacts.mobile(), "registration");

    Answer wrong =
        registrations.registerSeller(
            proof, Map.of("full_name", "A", "pincode", "012345", "latitude", 99, "email", "no"));
    Answer right = registrations.registerSeller(proof, FARMER);

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(fields(wrong))
        .contains("profile.first_name", "profile.pincode", "profile.latitude", "profile.email");
    assertThat(right.status()).as(right.body()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_type",
        "user_code",
        "kyc_level",
        "approval",
        "unproven_email",
        "phoneNumber",
        "phoneNumberVerified",
        "emailVerified",
        "roles",
        "realmRoles",
        "groups",
        "enabled",
        "id",
        "username",
        "user.attributes.account_type"
      })
  @DisplayName("nobody gives themselves what is not theirs to give")
  void refusesWhatUsersMayNotWrite(String field) {
    Answer answer =
        registrations.registerSeller(
            realm.proof(Contacts.mobile(), "registration"), with(FARMER, field, "smart_buyer"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("profile." + field);
  }

  @Test
  @Tag("KYC-11")
  @DisplayName("consents are recorded with the version of the text; another text's are refused")
  void recordsConsents() {
    String mobile = Contacts.mobile();
    String proof = realm.proof(mobile, "registration");

    Answer old = registerWithConsent(proof, Map.of("purpose", "kyc", "text_version", "0"));
    Answer unknown = registerWithConsent(proof, Map.of("purpose", "soul", "text_version", "1"));
    Answer given = registerWithConsent(proof, Map.of("purpose", "kyc", "text_version", "1"));

    assertThat(old.status()).isEqualTo(422);
    assertThat(fields(old)).containsExactly("consents.text_version");
    assertThat(fields(unknown)).containsExactly("consents.purpose");
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    JsonNode recorded =
        realm.api().call("GET", "onboarding/me/consents", realm.login(mobile), null).json();
    assertThat(recorded.path("items")).hasSize(1);
    assertThat(recorded.at("/items/0/purpose").asText()).isEqualTo("kyc");
    assertThat(recorded.at("/items/0/text_version").asText()).isEqualTo("1");
    assertThat(recorded.at("/items/0/given_at").asText()).endsWith("Z");
  }

  private Answer registerWithConsent(String proof, Map<String, String> consent) {
    return registrations.register(
        Map.of(
            "account_type",
            "smart_seller",
            "proofs",
            List.of(proof),
            "profile",
            FARMER,
            "consents",
            List.of(Map.of("purpose", "terms"), consent)));
  }

  @Test
  @DisplayName("there are no other types than the realm's")
  void refusesUnknownTypes() {
    Answer answer =
        registrations.register(
            Map.of(
                "account_type",
                "admin",
                "proofs",
                List.of(realm.proof(Contacts.mobile(), "registration"))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("account_type");
  }

  private Answer complete(Object body) {
    return realm.api().call("PUT", "onboarding/registrations/profile", null, body);
  }
}
