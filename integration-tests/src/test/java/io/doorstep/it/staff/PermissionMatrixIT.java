package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.keycloak.representations.idm.RoleRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.PermissionMatrix.Place;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each cell of the matrix, at Doorstep's REST and at Keycloak's, with the same person's token. */
@WithKeycloak
@Tag("ERP-1")
@Tag("ERP-2")
@TestInstance(Lifecycle.PER_CLASS)
class PermissionMatrixIT {
  private final Workforce workforce;
  private final StaffRealm realm;

  PermissionMatrixIT(KeycloakServer server) {
    this.workforce = new Workforce(server);
    this.realm = workforce.realm();
  }

  @AfterAll
  void close() {
    workforce.close();
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName(
      "Keycloak's own admin API lets see, create, change and disable whom the matrix says,"
          + " and delete nobody")
  void keycloaksDoor(Rank who) {
    String token = realm.token(workforce.actor(who));
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        boolean allowed = PermissionMatrix.allows(who, whom, place);
        String cell = "%s to %s, %s branch".formatted(who, whom, place);
        Somebody target = workforce.target(whom, place);
        String path = "users/" + target.id();
        Map<String, Object> changed =
            Map.of("firstName", "Asha", "lastName", "Devi", "email", target.name());

        expect(cell + " see", realm.call(token, "GET", path, null), allowed, 200);
        expect(cell + " change", realm.call(token, "PUT", path, changed), allowed, 204);
        expect(cell + " disable", able(token, path, false), allowed, 204);
        expect(cell + " enable", able(token, path, true), allowed, 204);
        expect(cell + " password", realm.setPassword(token, target), allowed, 204);
        create(
            token,
            cell,
            whom.home(place == Place.OWN ? Workforce.OWN : Workforce.OTHER),
            target,
            allowed);
      }
    }
  }

  private Answer able(String token, String path, boolean enabled) {
    return realm.call(token, "PUT", path, Map.of("enabled", enabled));
  }

  /** Who may create may not even delete what they created; who may not, tries at the target. */
  private void create(String token, String cell, String home, Somebody target, boolean allowed) {
    String name = "new-" + UUID.randomUUID().toString().substring(0, 8);
    Answer created =
        realm.call(
            token,
            "POST",
            "users",
            Map.of(
                "username",
                name,
                "email",
                name + "@example.com",
                "enabled",
                true,
                "groups",
                List.of(home),
                "realmRoles",
                List.of("operator"),
                "clientRoles",
                Map.of("realm-management", List.of("realm-admin"))));
    expect(cell + " create", created, allowed, 201);
    String id = target.id();
    if (allowed) {
      id = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
      assertThat(rolesOf(id)).as(cell).doesNotContain("operator");
      assertThat(realm.groups(id)).as(cell).contains(home);
      assertThat(realm.realm().resource().users().get(id).roles().getAll().getClientMappings())
          .satisfies(
              mappings ->
                  assertThat(mappings == null || !mappings.containsKey("realm-management"))
                      .isTrue());
      assertThat(attribute(id, "account_type")).as(cell).isEqualTo(typeOf(home));
      assertThat(attribute(id, "user_code")).as(cell).matches("[A-Z0-9]{6}");
    }
    Answer deletion = realm.call(token, "DELETE", "users/" + id, null);
    assertThat(deletion.status()).as(deletion.body()).isIn(403, 404);
    if (allowed) {
      assertThat(deletion.text("errorMessage")).as(cell).contains("/onboarding/users/");
    }
  }

  private static String typeOf(String home) {
    return switch (home) {
      case "/super-admins" -> "super_admin";
      case "/masters" -> "master_superadmin";
      default -> home.substring(home.indexOf(':') + 1);
    };
  }

  private String attribute(String id, String name) {
    return realm.realm().resource().users().get(id).toRepresentation().firstAttribute(name);
  }

  private List<String> rolesOf(String id) {
    return realm.realm().resource().users().get(id).roles().realmLevel().listAll().stream()
        .map(RoleRepresentation::getName)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName("Keycloak's own lists and counts have those whom the matrix says, and no others")
  void keycloaksLists(Rank who) {
    String token = realm.token(workforce.actor(who));
    Answer list = realm.call(token, "GET", "users?max=100", null);

    if (who == Rank.USER) {
      assertThat(list.status()).isEqualTo(403);
      return;
    }
    Set<String> known = new TreeSet<>(workforce.everybody());
    known.addAll(List.of("demo", "demo@example.com"));
    assertThat(list.json().findValuesAsText("username"))
        .filteredOn(known::contains)
        .containsExactlyInAnyOrderElementsOf(workforce.managedBy(who));
    assertThat(realm.call(token, "GET", "users/count", null).body())
        .isEqualTo(String.valueOf(list.json().size()));
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName(
      "Doorstep lets manage, move and employ whom the matrix says, and does not tell who else there is")
  void doorstepsDoor(Rank who) {
    String token = realm.token(workforce.actor(who));
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        boolean allowed = PermissionMatrix.allows(who, whom, place);
        String cell = "%s to %s, %s branch".formatted(who, whom, place);
        Somebody target = workforce.target(whom, place);
        String path = "onboarding/users/" + target.id();
        hides(cell + " see", realm.call(token, "GET", path, null), allowed, 200);
        hides(cell + " disable", enable(token, path, false), allowed, 200);
        hides(cell + " change", enable(token, path, true), allowed, 200);
        createAtDoorstep(token, allowed, whom, place);
        String staff = "onboarding/branches/" + Workforce.SECOND + "/staff/" + target.id();

        hides(cell + " employ", realm.call(token, "PUT", staff, null), allowed, 204);
        hides(cell + " dismiss", realm.call(token, "DELETE", staff, null), allowed, 204);
        int moved = whom == Rank.USER || whom == Rank.ADMIN ? 200 : 422;
        hides(cell + " move", realm.move(token, target, Workforce.SECOND), allowed, moved);
        if (moved == 200 && allowed) {
          assertThat(realm.groups(target.id()))
              .contains(whom.home(Workforce.SECOND))
              .doesNotContain(whom.home(Workforce.OWN));
          assertThat(realm.move(token, target, Workforce.OWN).status()).as(cell).isEqualTo(200);
          assertThat(realm.move(token, target, Workforce.OTHER).status()).as(cell).isEqualTo(422);
        }
      }
    }
  }

  private Answer enable(String token, String path, boolean enabled) {
    return realm.call(token, "PATCH", path, Map.of("enabled", enabled));
  }

  /** Who may create may delete and restore what they created; who may not, tries at the target. */
  private void createAtDoorstep(String token, boolean allowed, Rank whom, Place place) {
    String cell = "%s, %s branch".formatted(whom, place);
    Map<String, String> profile =
        Map.of("first_name", "Asha", "last_name", "Rao", "email", Contacts.email());
    boolean inBranch = whom == Rank.USER || whom == Rank.ADMIN;
    String branch = place == Place.OWN ? Workforce.OWN : Workforce.OTHER;
    Map<String, Object> account =
        inBranch
            ? Map.of("account_type", whom.key(), "profile", profile, "branch", branch)
            : Map.of("account_type", whom.key(), "profile", profile);
    Answer created = realm.call(token, "POST", "onboarding/users", account);
    assertThat(created.status() == 201).as(cell + " create " + created.body()).isEqualTo(allowed);
    String id = allowed ? created.text("user_id") : workforce.target(whom, place).id();
    String path = "onboarding/users/" + id;
    hides(cell + " delete", realm.call(token, "DELETE", path, null), allowed, 204);
    hides(cell + " restore", realm.call(token, "POST", path + "/restore", null), allowed, 200);
  }

  private static void expect(String what, Answer answer, boolean allowed, int status) {
    assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(allowed ? status : 403);
  }

  /** A user is no staff at all; to staff it is as if there were nobody. */
  private static void hides(String what, Answer answer, boolean allowed, int status) {
    if (allowed) {
      assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(status);
    } else {
      assertThat(answer.status()).as(what + " " + answer.body()).isIn(403, 404);
    }
  }
}
