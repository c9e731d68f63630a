package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the realm says that a deleted account frees what it was known by. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-6")
class FreedContactsIT {
  private static final int REGISTRATIONS = 3;

  private final KeycloakServer server;
  private final KycRealm kyc;
  private final AppRealm realm;

  FreedContactsIT(KeycloakServer server) {
    this.server = server;
    kyc = open("agri");
    realm = kyc.realm();
  }

  private KycRealm open(String system) {
    KycRealm freeing = KycRealm.in(server, system);
    freeing.policy(Map.of("deletedFreeContacts", "true"));
    return freeing;
  }

  @AfterAll
  void close() {
    kyc.close();
  }

  @Test
  @DisplayName("nothing of it is left to find it by, and it comes back whole when nobody took any")
  void comesBackWhole() {
    Person person = realm.somebody();
    UserRepresentation before = user(person).toRepresentation();

    delete(realm, person);

    UserRepresentation deleted = user(person).toRepresentation();
    assertThat(deleted.getUsername()).isEqualTo(person.id());
    assertThat(deleted.getEmail()).isNull();
    assertThat(foundBy(person.mobile())).isEmpty();
    assertThat(deleted.getAttributes()).doesNotContainKeys("phoneNumber", "phoneNumberVerified");
    assertThat(restore(realm, person).status()).isEqualTo(200);
    assertThat(user(person).toRepresentation())
        .usingRecursiveComparison()
        .ignoringFields("access")
        .isEqualTo(before);
    assertThat(foundBy(person.mobile())).containsExactly(person.id());
  }

  @Test
  @DisplayName(
      "what others have by then is told field by field, and it stays deleted until they go")
  void tellsWhatIsTaken() {
    Person person = realm.somebody();
    String username = user(person).toRepresentation().getUsername();
    delete(realm, person);
    Answer registered = register(realm.proof(person.mobile(), "registration"));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    Person namesake =
        realm.somebody(
            account -> {
              account.setEmail(person.email());
              account.setUsername(username);
            });

    Answer refused = restore(realm, person);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .containsExactly("email", "mobile_number", "username");
    assertThat(user(person).toRepresentation().isEnabled()).isFalse();
    realm.resource().users().get(registered.text("user_id")).remove();
    assertThat(restore(realm, person).json().path("errors").findValuesAsText("field"))
        .containsExactly("email", "username");
    user(namesake).remove();
    assertThat(restore(realm, person).status()).isEqualTo(200);
    assertThat(user(person).toRepresentation().getUsername()).isEqualTo(username);
    assertThat(foundBy(person.mobile())).containsExactly(person.id());
  }

  @RepeatedTest(5)
  @DisplayName("of a restoration and registrations with the same number at once, one gets it")
  void racesRegistrations() {
    Person person = realm.somebody();
    delete(realm, person);
    List<String> proofs =
        IntStream.range(0, REGISTRATIONS)
            .mapToObj(i -> realm.proof(person.mobile(), "registration"))
            .toList();

    List<Answer> answers =
        Crowd.atOnce(
            REGISTRATIONS + 1,
            i -> i == REGISTRATIONS ? restore(realm, person) : register(proofs.get(i)));

    assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() >= 300)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(409));
    Answer restoration = answers.get(REGISTRATIONS);
    boolean restored = restoration.status() == 200;
    if (!restored) {
      assertThat(restoration.json().path("errors").findValuesAsText("field"))
          .containsExactly("mobile_number");
    }
    assertThat(user(person).toRepresentation().isEnabled()).isEqualTo(restored);
    assertThat(realm.resource().users().searchByAttributes("phoneNumber:" + person.mobile()))
        .hasSize(1);
  }

  @RepeatedTest(3)
  @DisplayName("of two who had the same e-mail address and are restored at once, one has it again")
  void racesRestorations() {
    Person first = realm.somebody();
    delete(realm, first);
    Person second = realm.somebody(account -> account.setEmail(first.email()));
    delete(realm, second);

    List<Answer> answers = Crowd.atOnce(2, i -> restore(realm, i == 0 ? first : second));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(
            answer ->
                assertThat(answer.json().path("errors").findValuesAsText("field"))
                    .containsExactly("email"));
    assertThat(realm.resource().users().searchByEmail(first.email(), true)).hasSize(1);
  }

  @Test
  @DisplayName("a national ID number is freed, too, and asked for again")
  void freesTheNationalId() {
    try (KycRealm shop = open("marketplace")) {
      String number = SellerRealm.nationalId();
      Person person = customer(shop.realm(), number);
      delete(shop.realm(), person);
      Person next = customer(shop.realm(), number);

      assertThat(restore(shop.realm(), person).json().path("errors").findValuesAsText("field"))
          .containsExactly("meli_code");
      delete(shop.realm(), next);
      assertThat(restore(shop.realm(), person).status()).isEqualTo(200);
      assertThat(restore(shop.realm(), next).status()).isEqualTo(409);
    }
  }

  private static Person customer(AppRealm shop, String nationalId) {
    return shop.somebody(
        account -> {
          Map<String, List<String>> attributes = new HashMap<>(account.getAttributes());
          attributes.put("account_type", List.of("customer"));
          attributes.put("meli_code", List.of(nationalId));
          account.setAttributes(attributes);
        });
  }

  /** Whoever has the number, deleted or not. */
  private List<String> foundBy(String mobile) {
    return realm
        .admin(
            "POST",
            "onboarding/users/search?status=active&status=deleted",
            "{\"mobile_number\":\"" + mobile + "\"}")
        .json()
        .findValuesAsText("user_id");
  }

  private static void delete(AppRealm realm, Person person) {
    Answer deleted = realm.admin("DELETE", "onboarding/users/" + person.id(), "{}");
    assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
  }

  private static Answer restore(AppRealm realm, Person person) {
    return realm.admin("POST", "onboarding/users/" + person.id() + "/restore", "{}");
  }

  private Answer register(String proof) {
    return realm.api().post("onboarding/registrations", Map.of("proofs", List.of(proof)));
  }

  private UserResource user(Person person) {
    return realm.resource().users().get(person.id());
  }
}
