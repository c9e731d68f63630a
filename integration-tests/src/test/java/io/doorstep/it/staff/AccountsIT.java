package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.server.Contacts;
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
class AccountsIT {
  private static final String APP = "demo-app";

  private final Office office;

  AccountsIT(KeycloakServer server) {
    office = new Office(server, "b2b");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Tag("B2B-3")
  @DisplayName("an account is made, found by what people know of it, and changed")
  void makesFindsAndChanges() {
    String email = Contacts.email();
    Answer created = office.create("b2c_user", email, Map.of());
    String id = created.text("user_id");
    String code = created.text("user_code");
    assertThat(created.text("status")).isEqualTo("active");

    for (Map<String, String> sought :
        List.of(
            Map.of("email", email),
            Map.of("user_code", code.toLowerCase(Locale.ROOT)),
            Map.of("email", email, "user_code", code, "name", "asha r"))) {
      Answer found = office.call("POST", "users/search", sought);
      assertThat(found.json().findValuesAsText("user_id")).as("%s", sought).containsExactly(id);
    }
    assertThat(ids(office.call("POST", "users/search", Map.of("name", "ASHA RAO")))).contains(id);
    assertThat(ids(office.call("POST", "users/search", Map.of("name", "asha rb")))).isEmpty();
    assertThat(
            ids(office.call("POST", "users/search", Map.of("email", email, "user_code", "000000"))))
        .isEmpty();

    Answer changed =
        office.call("PATCH", "users/" + id, Map.of("profile", Map.of("first_name", "Usha")));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().at("/account/full_name").asText()).isEqualTo("Usha Rao");
    assertThat(ids(office.call("POST", "users/search", Map.of("name", "usha")))).contains(id);
  }

  @Test
  @Tag("B2B-3")
  @DisplayName("a number is found in any form, once it is proven")
  void findsByNumber() {
    Person person = office.realm().somebody();

    Answer found =
        office.call("POST", "users/search", Map.of("mobile_number", person.mobile().substring(3)));

    assertThat(found.json().findValuesAsText("user_id")).containsExactly(person.id());
    assertThat(found.json().at("/items/0/mobile_number").asText()).isEqualTo(person.mobile());
    assertThat(office.call("POST", "users/search", Map.of("mobile_number", "12")).status())
        .isEqualTo(422);
  }

  @Test
  @Tag("B2B-3")
  @DisplayName("a list comes page by page in its order, each account once")
  void pages() {
    for (int i = 0; i < 5; i++) {
      office.account("b2c_user", Contacts.email());
    }
    for (String sort : List.of("-created_at", "created_at", "name")) {
      List<String> all = new ArrayList<>();
      String next = "";
      do {
        JsonNode page = office.get("users?max=2&sort=" + sort + next).json();
        assertThat(page.path("items").size()).isBetween(1, 2);
        all.addAll(page.findValuesAsText("user_id"));
        next = page.path("next").asText();
        next = next.isEmpty() ? "" : "&first=" + next;
      } while (!next.isEmpty());
      assertThat(all).as(sort).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
      assertThat(all)
          .as(sort)
          .containsExactlyElementsOf(ids(office.get("users?max=100&sort=" + sort)));
    }
    assertThat(office.get("users?first=nonsense").status()).isEqualTo(422);
    assertThat(office.get("users?max=101").status()).isEqualTo(422);
    assertThat(office.get("users?status=lost").status()).isEqualTo(422);
    assertThat(office.get("users?sort=age").status()).isEqualTo(422);
    assertThat(office.get("users?branch=NOWHERE").status()).isEqualTo(422);
  }

  @Test
  @Tag("ERP-6")
  @DisplayName(
      "a deleted account is out of sight, lets nobody in, frees nothing and comes back whole")
  void deletesAndRestores() {
    String email = Contacts.email();
    String id = office.account("b2c_user", email);
    Answer tokens = office.logIn(APP, email);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    UserRepresentation before = user(id).toRepresentation();

    assertThat(office.call("DELETE", "users/" + id, null).status()).isEqualTo(204);
    assertThat(office.call("DELETE", "users/" + id, null).status()).isEqualTo(204);

    assertThat(office.refresh(APP, tokens).status()).isEqualTo(400);
    assertThat(office.logIn(APP, email).status()).isEqualTo(400);
    assertThat(ids(office.get("users?max=100"))).doesNotContain(id);
    JsonNode deleted = office.get("users?max=100&status=deleted").json();
    assertThat(deleted.findValuesAsText("user_id")).contains(id);
    assertThat(deleted.findValuesAsText("deleted_by")).isNotEmpty();
    Map<String, String> profile = Map.of("first_name", "Asha", "last_name", "Rao", "email", email);
    Map<String, Object> again = Map.of("account_type", "b2c_user", "profile", profile);
    assertThat(office.call("POST", "users", again).status()).isEqualTo(409);

    Answer restored = office.call("POST", "users/" + id + "/restore", null);
    assertThat(restored.status()).as(restored.body()).isEqualTo(200);
    assertThat(restored.json().at("/account/status").asText()).isEqualTo("active");
    assertThat(user(id).toRepresentation())
        .usingRecursiveComparison()
        .ignoringFields("access", "attributes")
        .isEqualTo(before);
    assertThat(office.logIn(APP, email).status()).isEqualTo(200);
  }

  @Test
  @Tag("ERP-6")
  @DisplayName("whoever was disabled before a deletion is disabled after it was taken back")
  void restoresWhatWas() {
    String email = Contacts.email();
    String id = office.account("b2c_user", email);
    assertThat(office.call("PATCH", "users/" + id, Map.of("enabled", false)).status())
        .isEqualTo(200);
    office.call("DELETE", "users/" + id, null);

    Answer restored = office.call("POST", "users/" + id + "/restore", null);

    assertThat(restored.json().at("/account/status").asText()).isEqualTo("disabled");
    assertThat(office.logIn(APP, email).status()).isEqualTo(400);
  }

  @Test
  @Tag("ERP-6")
  @DisplayName("nobody brings a deleted account back by enabling it in Keycloak")
  void staysDeleted() {
    String email = Contacts.email();
    String id = office.account("b2c_user", email);
    office.call("DELETE", "users/" + id, null);

    UserRepresentation enabled = user(id).toRepresentation();
    enabled.setEnabled(true);
    user(id).update(enabled);

    assertThat(user(id).toRepresentation().isEnabled()).isFalse();
    assertThat(office.logIn(APP, email).status()).isEqualTo(400);
    assertThat(office.call("PATCH", "users/" + id, Map.of("enabled", true)).status())
        .isEqualTo(409);
  }

  @Test
  @DisplayName("a disabled account loses its sessions at once and gets in again when enabled")
  void disables() {
    String email = Contacts.email();
    String id = office.account("b2c_user", email);
    Answer tokens = office.logIn(APP, email);

    office.call("PATCH", "users/" + id, Map.of("enabled", false));

    assertThat(office.refresh(APP, tokens).status()).isEqualTo(400);
    assertThat(office.logIn(APP, email).status()).isEqualTo(400);
    office.call("PATCH", "users/" + id, Map.of("enabled", true));
    assertThat(office.logIn(APP, email).status()).isEqualTo(200);
  }

  @Test
  @Tag("LOGIN-3")
  @DisplayName("who has locked themselves out is let in again")
  void unlocks() {
    office.realm().realm().guardPasswords(true);
    String email = Contacts.email();
    String id = office.account("b2c_user", email);
    // Keycloak counts in the background, and meanwhile refuses guesses without counting them
    Awaitility.await()
        .untilAsserted(
            () -> {
              office.realm().api().byPassword(email, "wrong-Horse-7");
              assertThat(office.realm().resource().attackDetection().bruteForceUserStatus(id))
                  .containsEntry("disabled", true);
            });
    assertThat(office.logIn(APP, email).status()).isNotEqualTo(200);

    assertThat(office.call("POST", "users/" + id + "/unlock", null).status()).isEqualTo(200);

    assertThat(office.logIn(APP, email).status()).isEqualTo(200);
    office.realm().realm().guardPasswords(false);
  }

  @Test
  @DisplayName("what is wrong with a new account is told by field, all at once")
  void tellsByField() {
    Answer refused =
        office.call(
            "POST",
            "users",
            Map.of(
                "account_type",
                "b2c_user",
                "send_setup_link",
                true,
                "profile",
                Map.of("email", "x", "mobile_number", "9876543210", "roles", "admin")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .contains("profile.email", "profile.mobile_number", "profile.roles", "profile.first_name");
    assertThat(office.call("POST", "users", Map.of("account_type", "king")).status())
        .isEqualTo(422);
    assertThat(office.call("POST", "users", Map.of()).status()).isEqualTo(422);
  }

  @Test
  @DisplayName("who manages nobody learns nothing")
  void refusesStrangers() {
    Person somebody = office.realm().somebody();
    String token = office.realm().login(somebody.mobile());

    for (String path : List.of("users", "users/" + somebody.id(), "approvals", "features")) {
      Answer refused =
          office
              .realm()
              .api()
              .call(
                  "GET",
                  "/admin/realms/" + office.realm().realm().name() + "/onboarding/" + path,
                  token,
                  null);
      assertThat(refused.status()).as(path).isEqualTo(403);
    }
    assertThat(office.get("users/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
  }

  private UserResource user(String id) {
    return office.realm().resource().users().get(id);
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().findValuesAsText("user_id");
  }
}
