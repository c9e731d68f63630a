package io.doorstep.it.staff;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.keycloak.representations.idm.GroupRepresentation;
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
import org.junit.jupiter.api.Test;
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
  private static final String OWN = "B001";
  private static final String OTHER = "B002";
  private static final String SECOND = "B003";

  private final StaffRealm realm;
  private final Map<Rank, Somebody> actors = new EnumMap<>(Rank.class);
  private final Map<Place, Map<Rank, Somebody>> targets = new EnumMap<>(Place.class);

  PermissionMatrixIT(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "erp");
    Stream.of(OWN, OTHER, SECOND).forEach(realm::branch);
    for (Place place : Place.values()) {
      targets.put(place, new EnumMap<>(Rank.class));
    }
    for (Rank rank : Rank.values()) {
      actors.put(rank, somebody(rank, OWN));
      targets.get(Place.OWN).put(rank, somebody(rank, OWN));
      targets.get(Place.OTHER).put(rank, somebody(rank, OTHER));
    }
    for (Rank rank : Set.of(Rank.SUPER_ADMIN, Rank.ADMIN)) {
      realm.employ(actor(rank), SECOND);
    }
  }

  private Somebody somebody(Rank rank, String branch) {
    Somebody somebody = realm.somebody(rank.key());
    if (rank == Rank.USER || rank == Rank.ADMIN) {
      realm.move(somebody, branch);
    }
    if (rank != Rank.USER) {
      realm.employ(somebody, branch);
    }
    return somebody;
  }

  @AfterAll
  void close() {
    realm.close();
  }

  private Somebody actor(Rank rank) {
    return actors.get(rank);
  }

  private Somebody target(Rank rank, Place place) {
    return targets.get(place).get(rank);
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName(
      "Keycloak's own admin API lets see, create, change and disable whom the matrix says,"
          + " and delete nobody")
  void keycloaksDoor(Rank who) {
    String token = realm.token(actor(who));
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        boolean allowed = PermissionMatrix.allows(who, whom, place);
        String cell = "%s to %s, %s branch".formatted(who, whom, place);
        Somebody target = target(whom, place);
        String path = "users/" + target.id();
        Map<String, Object> changed =
            Map.of("firstName", "Asha", "lastName", "Devi", "email", target.name());

        expect(cell + " see", realm.call(token, "GET", path, null), allowed, 200);
        expect(cell + " change", realm.call(token, "PUT", path, changed), allowed, 204);
        expect(cell + " disable", able(token, path, false), allowed, 204);
        expect(cell + " enable", able(token, path, true), allowed, 204);
        expect(cell + " password", password(token, path), allowed, 204);
        create(token, cell, whom.home(place == Place.OWN ? OWN : OTHER), target, allowed);
      }
    }
  }

  private Answer able(String token, String path, boolean enabled) {
    return realm.call(token, "PUT", path, Map.of("enabled", enabled));
  }

  private Answer password(String token, String path) {
    Map<String, Object> body =
        Map.of("type", "password", "value", "Correct-Horse-7", "temporary", false);
    return realm.call(token, "PUT", path + "/reset-password", body);
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
    refuses(deletion);
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
    String token = realm.token(actor(who));
    Set<String> expected = new TreeSet<>();
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        if (PermissionMatrix.allows(who, whom, place)) {
          expected.add(target(whom, place).name());
        }
      }
      if (PermissionMatrix.allows(who, whom, Place.OWN)) {
        expected.add(actor(whom).name());
      }
    }

    Answer list = realm.call(token, "GET", "users?max=100", null);

    if (who == Rank.USER) {
      assertThat(list.status()).isEqualTo(403);
      return;
    }
    Set<String> known = new TreeSet<>(List.of("demo", "demo@example.com"));
    actors.values().forEach(actor -> known.add(actor.name()));
    targets.values().forEach(all -> all.values().forEach(target -> known.add(target.name())));
    assertThat(list.json().findValuesAsText("username"))
        .filteredOn(known::contains)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(realm.call(token, "GET", "users/count", null).body())
        .isEqualTo(String.valueOf(list.json().size()));
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName(
      "Doorstep lets manage, move and employ whom the matrix says, and does not tell who else there is")
  void doorstepsDoor(Rank who) {
    String token = realm.token(actor(who));
    for (Rank whom : Rank.values()) {
      for (Place place : Place.values()) {
        boolean allowed = PermissionMatrix.allows(who, whom, place);
        String cell = "%s to %s, %s branch".formatted(who, whom, place);
        Somebody target = target(whom, place);
        String path = "onboarding/users/" + target.id();
        hides(cell + " see", realm.call(token, "GET", path, null), allowed, 200);
        hides(cell + " disable", enable(token, path, false), allowed, 200);
        hides(cell + " change", enable(token, path, true), allowed, 200);
        createAtDoorstep(token, allowed, whom, place);
        String staff = "onboarding/branches/" + SECOND + "/staff/" + target.id();

        hides(cell + " employ", realm.call(token, "PUT", staff, null), allowed, 204);
        hides(cell + " dismiss", realm.call(token, "DELETE", staff, null), allowed, 204);
        int moved = whom == Rank.USER || whom == Rank.ADMIN ? 200 : 422;
        hides(cell + " move", move(token, target, SECOND), allowed, moved);
        if (moved == 200 && allowed) {
          assertThat(realm.groups(target.id()))
              .contains(whom.home(SECOND))
              .doesNotContain(whom.home(OWN));
          assertThat(move(token, target, OWN).status()).as(cell).isEqualTo(200);
          assertThat(move(token, target, OTHER).status()).as(cell).isEqualTo(422);
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
    String branch = place == Place.OWN ? OWN : OTHER;
    Map<String, Object> account =
        inBranch
            ? Map.of("account_type", whom.key(), "profile", profile, "branch", branch)
            : Map.of("account_type", whom.key(), "profile", profile);
    Answer created = realm.call(token, "POST", "onboarding/users", account);
    assertThat(created.status() == 201).as(cell + " create " + created.body()).isEqualTo(allowed);
    String id = allowed ? created.text("user_id") : target(whom, place).id();
    String path = "onboarding/users/" + id;
    hides(cell + " delete", realm.call(token, "DELETE", path, null), allowed, 204);
    hides(cell + " restore", realm.call(token, "POST", path + "/restore", null), allowed, 200);
  }

  private Answer move(String token, Somebody target, String branch) {
    return realm.call(
        token, "PUT", "onboarding/users/" + target.id() + "/branch", Map.of("code", branch));
  }

  @ParameterizedTest
  @EnumSource(Rank.class)
  @DisplayName(
      "nobody raises themselves or others: roles, groups, impersonation, realm, clients, permissions")
  void nobodyRisesThroughKeycloak(Rank who) {
    String token = realm.token(actor(who));
    List<RoleRepresentation> operator =
        List.of(realm.realm().resource().roles().get("operator").toRepresentation());
    String management =
        realm.realm().resource().clients().findByClientId("realm-management").get(0).getId();
    List<RoleRepresentation> realmAdmin =
        List.of(
            realm
                .realm()
                .resource()
                .clients()
                .get(management)
                .roles()
                .get("realm-admin")
                .toRepresentation());
    String permissions =
        realm.realm().resource().clients().findByClientId("admin-permissions").get(0).getId();
    Set<Somebody> people = new LinkedHashSet<>(actors.values());
    targets.values().forEach(all -> people.addAll(all.values()));

    for (Somebody person : people) {
      String path = "users/" + person.id();
      refuses(realm.call(token, "POST", path + "/role-mappings/realm", operator));
      refuses(realm.call(token, "POST", path + "/role-mappings/clients/" + management, realmAdmin));
      for (String group :
          List.of("branches/" + OTHER + "/staff", "branches/staff", "masters", OWN + ":user")) {
        refuses(realm.call(token, "PUT", path + "/groups/" + groupId(group), null));
        refuses(realm.call(token, "DELETE", path + "/groups/" + groupId(group), null));
      }
      refuses(realm.call(token, "POST", path + "/impersonation", Map.of()));
    }
    String home = groupId(OWN + ":user");
    refuses(realm.call(token, "POST", "groups/" + home + "/role-mappings/realm", operator));
    refuses(realm.call(token, "PUT", "groups/" + home, Map.of("name", "mine")));
    refuses(realm.call(token, "POST", "groups/" + home + "/children", Map.of("name", "mine")));
    refuses(realm.call(token, "POST", "groups", Map.of("name", "mine")));
    refuses(realm.call(token, "DELETE", "groups/" + home, null));
    refuses(realm.call(token, "PUT", "", Map.of("displayName", "mine")));
    refuses(realm.call(token, "GET", "clients", null));
    refuses(realm.call(token, "POST", "clients", Map.of("clientId", "mine")));
    refuses(realm.call(token, "GET", "roles", null));
    refuses(realm.call(token, "GET", "components", null));
    refuses(realm.call(token, "GET", "admin-events", null));
    refuses(
        realm.call(token, "GET", "clients/" + permissions + "/authz/resource-server/policy", null));
    refuses(realm.call(token, "POST", "partialImport", Map.of("ifResourceExists", "OVERWRITE")));
    refuses(realm.call(token, "POST", "onboarding/setup", Map.of()));
    for (Map.Entry<Rank, Somebody> actor : actors.entrySet()) {
      assertThat(rolesOf(actor.getValue().id()))
          .doesNotContain("operator")
          .contains(actor.getKey().key());
    }
  }

  private String groupId(String path) {
    GroupRepresentation group = realm.realm().resource().getGroupByPath(path);
    return group.getId();
  }

  @Test
  @DisplayName("who is given power beyond their type is out of reach until it is taken again")
  void powerPutsOutOfReach() {
    Somebody user = somebody(Rank.USER, OWN);
    String token = realm.token(actor(Rank.ADMIN));
    List<RoleRepresentation> reviewer =
        List.of(realm.realm().resource().roles().get("kyc-reviewer").toRepresentation());

    assertThat(password(token, "users/" + user.id()).status()).isEqualTo(204);
    realm.user(user).roles().realmLevel().add(reviewer);

    refuses(realm.call(token, "GET", "users/" + user.id(), null));
    refuses(password(token, "users/" + user.id()));
    assertThat(move(token, user, SECOND).status()).isEqualTo(404);

    realm.user(user).roles().realmLevel().remove(reviewer);

    assertThat(realm.groups(user.id())).contains(Rank.USER.home(OWN));
    assertThat(password(token, "users/" + user.id()).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("whom an admin of the realm puts into another home moves there, and is in no two")
  void movesThroughKeycloak() {
    Somebody user = somebody(Rank.USER, OWN);

    realm.user(user).joinGroup(groupId(OTHER + ":user"));

    assertThat(realm.groups(user.id()))
        .contains(Rank.USER.home(OTHER))
        .doesNotContain(Rank.USER.home(OWN));
    realm.user(user).joinGroup(groupId(OWN + ":admin"));
    assertThat(realm.groups(user.id()))
        .as("of another type")
        .contains(Rank.USER.home(OWN))
        .doesNotContain(Rank.USER.home(OTHER), Rank.ADMIN.home(OWN));
  }

  @Test
  @DisplayName("nobody gets at accounts of another realm with the same branch")
  void realmsAreApart() {
    String token = realm.token(actor(Rank.SUPER_ADMIN));
    Answer elsewhere =
        realm.realm().api().call("GET", "/admin/realms/erp/onboarding/branches", token, null);

    assertThat(elsewhere.status()).isIn(401, 403);
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

  private static void refuses(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
  }
}
