package io.doorstep.it.account;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.otp.Crowd;
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

import static io.doorstep.it.account.Registrations.FARMER;
import static io.doorstep.it.account.Registrations.fields;
import static io.doorstep.it.account.Registrations.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Who gets an account, and what becomes of proofs that are somebody else's or used. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class RegistrationProofIT {
  private final AppRealm realm;
  private final Registrations registrations;

  RegistrationProofIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "agri");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    registrations = new Registrations(realm);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("a taken number is told to who has proven it, and to nobody else")
  void tellsWhoProvedTheNumber() {
    String mobile = registrations.complete();
    int before = realm.resource().users().count();

    Answer taken =
        registrations.register(Map.of("proofs", List.of(realm.proof(mobile, "registration"))));
    Answer guessed =
        registrations.registerSeller(
            realm.proof(Contacts.mobile(), "registration"), with(FARMER, "mobile_number", mobile));
    Answer unproven = registrations.register(Map.of("proofs", List.of(), "profile", FARMER));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(guessed.status()).isEqualTo(422);
    assertThat(fields(guessed)).containsExactly("profile.mobile_number");
    assertThat(unproven.status()).isEqualTo(422);
    assertThat(realm.resource().users().count()).isEqualTo(before);
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("somebody else's e-mail address and nobody's get the same answer")
  void tellsNothingOfAddresses() {
    String known = realm.somebody().email();

    Answer withKnown = registerWithEmail(known);
    Answer withUnknown = registerWithEmail(Contacts.email());

    assertThat(withKnown.status()).as(withKnown.body()).isEqualTo(201);
    assertThat(withUnknown.status()).isEqualTo(201);
    assertThat(withKnown.text("next_step")).isEqualTo(withUnknown.text("next_step"));
    UserRepresentation stored =
        realm.resource().users().get(withKnown.text("user_id")).toRepresentation();
    assertThat(stored.getEmail()).isNull();
  }

  @Test
  @DisplayName("a proof is good once, for its own realm and for what it was got for")
  void refusesForeignProofs(KeycloakServer server) {
    String used = realm.proof(Contacts.mobile(), "registration");
    assertThat(registrations.register(Map.of("proofs", List.of(used))).status()).isEqualTo(201);
    String otherPurpose = realm.proof(Contacts.mobile(), "business-phone");
    String foreign;
    try (AppRealm other = AppRealm.copyOf(server, "agri")) {
      foreign = other.proof(Contacts.mobile(), "registration");

      for (String proof : List.of(used, otherPurpose, foreign, "x", "a.b.c", "")) {
        Answer refused = registrations.register(Map.of("proofs", List.of(proof)));
        assertThat(refused.status()).as(proof).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("proofs");
      }
    }
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("of twenty who hand in one proof at once one gets the account")
  void givesOneAccountForAProof() {
    String proof = realm.proof(Contacts.mobile(), "registration");
    int before = realm.resource().users().count();

    List<Answer> answers =
        Crowd.atOnce(20, i -> registrations.register(Map.of("proofs", List.of(proof))));

    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 422);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(realm.resource().users().count()).isEqualTo(before + 1);
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("of ten who prove one number and register at once one gets the account")
  void givesOneAccountForANumber() {
    String mobile = Contacts.mobile();
    List<String> proofs =
        IntStream.range(0, 10).mapToObj(i -> realm.proof(mobile, "registration")).toList();
    int before = realm.resource().users().count();

    List<Answer> answers =
        Crowd.atOnce(10, i -> registrations.register(Map.of("proofs", List.of(proofs.get(i)))));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(9);
    assertThat(realm.resource().users().count()).isEqualTo(before + 1);
  }

  private Answer registerWithEmail(String email) {
    return registrations.registerSeller(
        realm.proof(Contacts.mobile(), "registration"), with(FARMER, "email", email));
  }
}
