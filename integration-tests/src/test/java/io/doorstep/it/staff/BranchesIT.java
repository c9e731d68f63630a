package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("ERP-2")
@TestInstance(Lifecycle.PER_CLASS)
class BranchesIT {
  private final StaffRealm realm;
  private final Somebody boss;
  private final String token;

  BranchesIT(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "erp");
    this.boss = realm.somebody("super_admin");
    realm.employ(boss, "HQ");
    this.token = realm.token(boss);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  private Answer open(String code) {
    return realm.call(
        token, "POST", "onboarding/branches", Map.of("code", code, "name", "Branch " + code));
  }

  private Answer change(String code, Map<String, String> body) {
    return realm.call(token, "PATCH", "onboarding/branches/" + code, body);
  }

  @Test
  @DisplayName("who opens a branch works there at once, and is on record")
  void opens() {
    Answer opened =
        realm.call(
            token,
            "POST",
            "onboarding/branches",
            Map.of(
                "code", "OP-1", "name", " Jaipur ", "address", "1 MI Road", "state", "Rajasthan"));

    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    assertThat(opened.headers().firstValue("Location")).get().asString().endsWith("/branches/OP-1");
    Answer shown = realm.call(token, "GET", "onboarding/branches/OP-1", null);
    assertThat(shown.json()).isEqualTo(opened.json());
    assertThat(shown.text("name")).isEqualTo("Jaipur");
    assertThat(shown.text("status")).isEqualTo("open");
    assertThat(realm.groups(boss.id())).contains("/branches/OP-1/staff");
    List<AdminEventRepresentation> events =
        realm
            .realm()
            .resource()
            .getAdminEvents(
                List.of("CREATE"), null, null, null, null, null, null, null, null, null);
    assertThat(events)
        .filteredOn(event -> event.getResourcePath().endsWith("onboarding/branches"))
        .isNotEmpty();
  }

  @Test
  @DisplayName("a code is one branch's, of however many who want it at once")
  void codesAreUnique() {
    List<Integer> statuses = Crowd.atOnce(8, i -> open("RACE").status());

    // under load some have waited too long for the first to be done
    assertThat(statuses).containsOnlyOnce(201).containsAnyOf(409, 503).isSubsetOf(201, 409, 503);
    assertThat(open("RACE").json().path("type").asText()).endsWith("branch-taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};422",
        "{\"code\":\"b1\",\"name\":\"x\"};422",
        "{\"code\":\"B 1\",\"name\":\"x\"};422",
        "{\"code\":\"staff\",\"name\":\"x\"};422",
        "{\"code\":\"B0000000000000017\",\"name\":\"x\"};422",
        "{\"code\":\"B9\"};422",
        "{\"code\":\"B9\",\"name\":\"x\",\"parent\":\"HQ\"};400"
      })
  @DisplayName("a branch needs a code and a name")
  void isChecked(String body, int status) {
    Answer answer = realm.realm().admin("POST", "onboarding/branches", body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  @Test
  @DisplayName("pages by code, of the branches that one works for, with filters")
  void lists() {
    for (int i = 0; i < 5; i++) {
      assertThat(open("LIST-" + i).status()).isEqualTo(201);
    }
    realm.branch("LIST-X");
    change("LIST-3", Map.of("state", "Goa"));
    change("LIST-4", Map.of("status", "closed"));

    assertThat(codes("code=list-"))
        .containsExactly("LIST-0", "LIST-1", "LIST-2", "LIST-3", "LIST-4");
    assertThat(codes("code=LIST-&status=closed")).containsExactly("LIST-4");
    assertThat(codes("code=LIST-&status=open&state=Goa")).containsExactly("LIST-3");
    assertThat(codes("code=NONE")).isEmpty();
    assertThat(
            realm.realm().admin("GET", "onboarding/branches?code=LIST-X", "").json().path("items"))
        .hasSize(1);
    assertThat(realm.call(token, "GET", "onboarding/branches/LIST-X", null).status())
        .isEqualTo(404);
    for (String wrong : List.of("max=101", "first=x", "code=_", "status=ajar")) {
      assertThat(realm.call(token, "GET", "onboarding/branches?" + wrong, null).status())
          .as(wrong)
          .isEqualTo(422);
    }
  }

  /** All pages of two. */
  private List<String> codes(String query) {
    List<String> codes = new ArrayList<>();
    String next = "";
    do {
      Answer page =
          realm.call(
              token,
              "GET",
              "onboarding/branches?max=2&" + query + (next.isEmpty() ? "" : "&first=" + next),
              null);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.json().path("items").forEach(item -> codes.add(item.path("code").asText()));
      next = page.text("next");
    } while (!next.isEmpty());
    return codes;
  }

  @Test
  @DisplayName("a branch with accounts is not closed, and tells how many; a closed one takes none")
  void closes() {
    assertThat(open("CLOSE").status()).isEqualTo(201);
    Somebody user = realm.somebody("user");
    realm.move(user, "CLOSE");

    Answer refused = change("CLOSE", Map.of("status", "closed"));
    realm.move(user, "HQ");
    Answer closed = change("CLOSE", Map.of("status", "closed"));
    Answer moved =
        realm.call(
            token, "PUT", "onboarding/users/" + user.id() + "/branch", Map.of("code", "CLOSE"));
    Answer reopened = change("CLOSE", Map.of("status", "open"));

    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.json().path("accounts").asInt()).isEqualTo(1);
    assertThat(closed.text("status")).isEqualTo("closed");
    assertThat(moved.status()).as(moved.body()).isEqualTo(422);
    assertThat(reopened.text("status")).isEqualTo("open");
    assertThat(change("HQ", Map.of("status", "closed")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("an account of a type that is in no branch is made in none")
  void isForTypesOfBranches() {
    String account =
        """
        {"account_type": "%s", "branch": "HQ",
         "profile": {"first_name": "Asha", "last_name": "Rao", "email": "%s"}}
        """
            .formatted(Rank.SUPER_ADMIN.key(), Contacts.email());

    Answer refused = realm.realm().admin("POST", "onboarding/users", account);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("branch");
    assertThat(refused.json().at("/errors/0/key").asText())
        .isEqualTo("doorstepErrorBranchNotForType");
  }

  @Test
  @DisplayName("of many moves at once one is the last, and the account is in that branch alone")
  void movesAtOnce() {
    List<String> codes = List.of("MOVE-0", "MOVE-1", "MOVE-2");
    codes.forEach(code -> assertThat(open(code).status()).isEqualTo(201));
    Somebody user = realm.somebody("user");
    String path = "onboarding/users/" + user.id() + "/branch";

    List<Integer> statuses =
        Crowd.atOnce(
            9, i -> realm.call(token, "PUT", path, Map.of("code", codes.get(i % 3))).status());

    assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
    assertThat(realm.groups(user.id())).filteredOn(group -> group.contains(":")).hasSize(1);
  }

  @Test
  @DisplayName("whoever registers is at home where their type begins, and a token says so")
  void isInTokens() {
    Somebody user = realm.somebody("user");

    assertThat(realm.groups(user.id())).contains("/HQ:user");
    assertThat(Jwt.claims(realm.token(user)).path("branch").asText()).isEqualTo("HQ");
  }

  @Test
  @DisplayName("a branch that an admin of the realm removes takes its homes along")
  void isRemoved() {
    realm.branch("GONE");
    Somebody user = realm.somebody("user");
    realm.move(user, "GONE");
    String id = realm.realm().resource().getGroupByPath("branches/GONE").getId();

    realm.realm().resource().groups().group(id).remove();

    assertThat(realm.groups(user.id())).contains("/HQ:user").hasSize(1);
    assertThat(realm.realm().admin("GET", "onboarding/branches/GONE", "").status()).isEqualTo(404);
    realm.branch("GONE");
  }

  @Test
  @DisplayName("an account type that names an unknown branch or manager is refused")
  void typesAreChecked() {
    var components = realm.realm().resource().components();
    ComponentRepresentation user =
        components.query(null, "io.doorstep.spi.onboarding.AccountTypeProvider").stream()
            .filter(type -> type.getName().equals("user"))
            .findFirst()
            .orElseThrow();
    for (Map.Entry<String, String> wrong :
        Map.of(
                "defaultBranch",
                "NOWHERE",
                "managedBy",
                "landlord",
                "managedEverywhereBy",
                "landlord")
            .entrySet()) {
      List<String> before = user.getConfig().getOrDefault(wrong.getKey(), List.of());
      user.getConfig().putSingle(wrong.getKey(), wrong.getValue());
      Answer answer = realm.realm().admin("PUT", "components/" + user.getId(), json(user));
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      user.getConfig().put(wrong.getKey(), before);
    }
  }

  private static String json(ComponentRepresentation component) {
    try {
      return new ObjectMapper().writeValueAsString(component);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
