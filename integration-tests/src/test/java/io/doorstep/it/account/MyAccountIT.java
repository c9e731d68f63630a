package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
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

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class MyAccountIT {
  private final AppRealm realm;

  MyAccountIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "agri");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("AGRI-4")
  @Tag("ERP-5")
  @DisplayName("shows the account, its type, code and profile")
  void shows() {
    Person farmer = farmer();

    Answer me = me(realm.login(farmer.mobile()));

    assertThat(me.status()).as(me.body()).isEqualTo(200);
    assertThat(me.text("user_id")).isEqualTo(farmer.id());
    assertThat(me.text("user_code")).matches("[A-Z0-9]{6}");
    assertThat(me.text("account_type")).isEqualTo("smart_seller");
    assertThat(me.text("next_step")).isEqualTo("none");
    assertThat(me.json().path("mobile_verified").asBoolean()).isTrue();
    JsonNode profile = me.json().path("profile");
    assertThat(profile.path("full_name").asText()).isEqualTo("Asha Rao");
    assertThat(profile.path("mobile_number").asText()).isEqualTo(farmer.mobile());
    assertThat(profile.path("city").asText()).isEqualTo("Jaipur");
  }

  @Test
  @Tag("AGRI-4")
  @DisplayName("a patch changes what it names, a put the whole")
  void patchesAndReplaces() {
    String token = realm.login(farmer().mobile());

    Answer patched = profile("PATCH", token, Map.of("city", "Kota", "latitude", 25.2));
    Answer replaced =
        profile(
            "PUT",
            token,
            Map.of(
                "full_name", "Asha Devi",
                "address", "7 New Road",
                "city", "Ajmer",
                "state", "Rajasthan",
                "pincode", "305001"));

    assertThat(patched.status()).as(patched.body()).isEqualTo(200);
    assertThat(patched.json().at("/profile/city").asText()).isEqualTo("Kota");
    assertThat(patched.json().at("/profile/pincode").asText()).isEqualTo("302001");
    assertThat(patched.json().at("/profile/latitude").asText()).isEqualTo("25.2");
    assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
    assertThat(replaced.json().at("/profile/full_name").asText()).isEqualTo("Asha Devi");
    assertThat(replaced.json().at("/profile").has("latitude")).isFalse();
    assertThat(replaced.json().at("/profile/mobile_number").asText()).isNotBlank();
  }

  @Test
  @Tag("AGRI-2")
  @DisplayName("what the account type requires can't be taken away again")
  void keepsWhatIsRequired() {
    String token = realm.login(farmer().mobile());
    Map<String, Object> withoutCity = new HashMap<>();
    withoutCity.put("city", null);

    Answer removed = profile("PATCH", token, withoutCity);
    Answer replaced = profile("PUT", token, Map.of("full_name", "Asha Rao"));

    assertThat(removed.status()).isEqualTo(422);
    assertThat(removed.json().path("errors").findValuesAsText("field")).containsExactly("city");
    assertThat(replaced.status()).isEqualTo(422);
    assertThat(me(token).json().at("/profile/city").asText()).isEqualTo("Jaipur");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_type",
        "user_code",
        "kyc_level",
        "approval",
        "phoneNumberVerified",
        "username",
        "roles",
        "enabled"
      })
  @DisplayName("what is not the user's to write is no field")
  void refusesWhatUsersMayNotWrite(String field) {
    Person farmer = farmer();
    String token = realm.login(farmer.mobile());
    UserRepresentation before = stored(farmer);

    for (String method : List.of("PATCH", "PUT")) {
      Answer answer = profile(method, token, Map.of(field, "smart_buyer"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
    }
    assertThat(stored(farmer).getAttributes()).isEqualTo(before.getAttributes());
  }

  @Test
  @DisplayName("a number or address is not changed by writing it")
  void changesContactsByProofOnly() {
    Person farmer = farmer();
    Person other = farmer();
    String token = realm.login(farmer.mobile());

    Answer mobile = profile("PATCH", token, Map.of("mobile_number", other.mobile()));
    Answer email = profile("PATCH", token, Map.of("email", other.email()));

    assertThat(mobile.status()).isEqualTo(422);
    assertThat(email.status()).as(email.body()).isEqualTo(200);
    assertThat(email.json().path("email_verified").asBoolean()).isFalse();
    assertThat(stored(farmer).getEmail()).isEqualTo(farmer.email());
    assertThat(stored(other).getEmail()).isEqualTo(other.email());
  }

  @Test
  @Tag("OTP-1")
  @DisplayName("with a proof a first address becomes the account's; another is no matter of proofs")
  void takesAProvenAddress() {
    Person farmer = farmer();
    UserRepresentation unproven = stored(farmer);
    unproven.setEmailVerified(false);
    realm.resource().users().get(farmer.id()).update(unproven);
    String token = realm.login(farmer.mobile());
    String email = Contacts.email();
    String proof = realm.proof(email, "verify-email");
    String another = realm.proof(Contacts.email(), "verify-email");

    Answer proven = profile("PATCH", token, Map.of("proofs", List.of(proof)));
    Answer again = profile("PATCH", token, Map.of("proofs", List.of(proof)));
    Answer changed = profile("PATCH", token, Map.of("proofs", List.of(another)));

    assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    assertThat(proven.json().at("/profile/email").asText()).isEqualTo(email);
    assertThat(proven.json().path("email_verified").asBoolean()).isTrue();
    assertThat(again.status()).isEqualTo(422);
    assertThat(changed.status()).isEqualTo(422);
    assertThat(stored(farmer).getEmail()).isEqualTo(email);
  }

  @Test
  @DisplayName("nobody gets in without a user's token")
  void asksForAToken(KeycloakServer server) {
    String foreign;
    try (AppRealm other = AppRealm.copyOf(server, "mobile")) {
      foreign = other.login(other.somebody().mobile());

      assertThat(me(null).status()).isEqualTo(401);
      assertThat(me("x").status()).isEqualTo(401);
      assertThat(me(foreign).status()).isEqualTo(401);
      assertThat(me(realm.trusted()).status()).isEqualTo(403);
    }
  }

  @Test
  @Tag("AGRI-6")
  @Tag("SHOP-4")
  @DisplayName("the dashboard says type and category in words")
  void showsADashboard() {
    Person buyer = farmer("smart_buyer", Map.of("buyer_category", List.of("mandi_owner")));
    String token = realm.login(buyer.mobile());

    Answer dashboard = realm.api().call("GET", "onboarding/me/dashboard", token, null);

    assertThat(dashboard.status()).as(dashboard.body()).isEqualTo(200);
    assertThat(dashboard.text("display_name")).isEqualTo("Asha Rao");
    assertThat(dashboard.text("account_type_label")).isEqualTo("Smart buyer");
    assertThat(dashboard.text("buyer_category_label")).isEqualTo("Mandi owner");
    Answer hindi =
        realm
            .api()
            .send(
                realm
                    .api()
                    .request("/realms/" + realm.realm().name() + "/onboarding/me/dashboard")
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", "hi"));
    assertThat(hindi.text("account_type_label")).isEqualTo("स्मार्ट ख़रीदार");
  }

  @Test
  @Tag("AGRI-5")
  @DisplayName("who has an account is told to trusted clients only")
  void looksUp() {
    Person farmer = farmer();
    Person incomplete = realm.somebody();

    Answer known = lookup(realm.trusted(), Map.of("mobile_number", farmer.mobile()));
    Answer unfinished = lookup(realm.trusted(), Map.of("email", incomplete.email()));
    Answer unknown = lookup(realm.trusted(), Map.of("email", "nobody@example.com"));

    assertThat(known.body()).contains("\"exists\":true", "\"profile_complete\":true");
    assertThat(known.json().path("can_login").asBoolean()).isTrue();
    assertThat(unfinished.json().path("exists").asBoolean()).isTrue();
    assertThat(unfinished.json().path("can_login").asBoolean()).isFalse();
    assertThat(unknown.json().path("exists").asBoolean()).isFalse();
    Map<String, String> question = Map.of("mobile_number", farmer.mobile());
    assertThat(lookup(null, question).status()).isEqualTo(401);
    assertThat(lookup(realm.login(farmer.mobile()), question).status()).isEqualTo(403);
    assertThat(lookup(realm.trusted(), Map.of()).status()).isEqualTo(422);
  }

  private Person farmer() {
    return farmer("smart_seller", Map.of());
  }

  private Person farmer(String type, Map<String, List<String>> more) {
    return realm.somebody(
        account -> {
          Map<String, List<String>> attributes = new HashMap<>(account.getAttributes());
          attributes.put("account_type", List.of(type));
          attributes.put("address", List.of("12 Mandi Road"));
          attributes.put("city", List.of("Jaipur"));
          attributes.put("state", List.of("Rajasthan"));
          attributes.put("pincode", List.of("302001"));
          attributes.putAll(more);
          account.setAttributes(attributes);
        });
  }

  private UserRepresentation stored(Person person) {
    return realm.resource().users().get(person.id()).toRepresentation();
  }

  private Answer me(String token) {
    return realm.api().call("GET", "onboarding/me", token, null);
  }

  private Answer profile(String method, String token, Object body) {
    return realm.api().call(method, "onboarding/me/profile", token, body);
  }

  private Answer lookup(String token, Object body) {
    return realm.api().call("POST", "onboarding/lookups", token, body);
  }
}
