package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

import io.doorstep.it.api.Answer;
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
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff try to get further than the matrix lets them. */
@WithKeycloak
@Tag("ERP-1")
@Tag("ERP-2")
@TestInstance(Lifecycle.PER_CLASS)
class EscalationIT {
  private static final String POLICY = "io.doorstep.spi.otp.OtpProvider";

  private final Workforce workforce;
  private final StaffRealm realm;

  EscalationIT(KeycloakServer server) {
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
      "nobody raises themselves or others: roles, groups, impersonation, realm, clients, permissions")
  void nobodyRisesThroughKeycloak(Rank who) {
    String token = realm.token(workforce.actor(who));
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

    for (Somebody person : workforce.people()) {
      String path = "users/" + person.id();
      refuses(realm.call(token, "POST", path + "/role-mappings/realm", operator));
      refuses(realm.call(token, "POST", path + "/role-mappings/clients/" + management, realmAdmin));
      for (String group :
          List.of(
              "branches/" + Workforce.OTHER + "/staff",
              "branches/staff",
              "masters",
              Workforce.OWN + ":user")) {
        refuses(realm.call(token, "PUT", path + "/groups/" + groupId(group), null));
        refuses(realm.call(token, "DELETE", path + "/groups/" + groupId(group), null));
      }
      refuses(realm.call(token, "POST", path + "/impersonation", Map.of()));
    }
    String home = groupId(Workforce.OWN + ":user");
    refuses(realm.call(token, "POST", "groups/" + home + "/role-mappings/realm", operator));
    refuses(realm.call(token, "PUT", "groups/" + home, Map.of("name", "mine")));
    refuses(realm.call(token, "POST", "groups/" + home + "/children", Map.of("name", "mine")));
    refuses(realm.call(token, "POST", "groups", Map.of("name", "mine")));
    refuses(realm.call(token, "DELETE", "groups/" + home, null));
    refuses(realm.call(token, "PUT", "", Map.of("displayName", "mine")));
    refuses(realm.call(token, "GET", "clients", null));
    refuses(realm.call(token, "POST", "clients", Map.of("clientId", "mine")));
    refuses(realm.call(token, "GET", "roles", null));
    leavesSettingsAlone(token);
    refuses(realm.call(token, "GET", "admin-events", null));
    refuses(
        realm.call(token, "GET", "clients/" + permissions + "/authz/resource-server/policy", null));
    refuses(realm.call(token, "POST", "partialImport", Map.of("ifResourceExists", "OVERWRITE")));
    refuses(realm.call(token, "POST", "onboarding/setup", Map.of()));
    for (Rank rank : Rank.values()) {
      assertThat(rolesOf(workforce.actor(rank))).doesNotContain("operator").contains(rank.key());
    }
  }

  /** Budgets, senders and account types are for who manages the realm. */
  private void leavesSettingsAlone(String token) {
    Answer permissions = realm.call(token, "GET", "onboarding/permissions", null);
    assertThat(permissions.status()).as(permissions.body()).isEqualTo(200);
    assertThat(permissions.json().path("settings").asBoolean(true)).isFalse();
    assertThat(permissions.json().path("change_settings").asBoolean(true)).isFalse();
    ComponentRepresentation policy =
        realm.realm().resource().components().query(null, POLICY).get(0);
    refuses(realm.call(token, "GET", "components", null));
    refuses(realm.call(token, "GET", "components/" + policy.getId(), null));
    refuses(realm.call(token, "PUT", "components/" + policy.getId(), Map.of("name", "mine")));
    refuses(realm.call(token, "DELETE", "components/" + policy.getId(), null));
    refuses(
        realm.call(
            token, "POST", "components", Map.of("providerType", POLICY, "providerId", "doorstep")));
  }

  private String groupId(String path) {
    return realm.realm().resource().getGroupByPath(path).getId();
  }

  @Test
  @DisplayName("who is given power beyond their type is out of reach until it is taken again")
  void powerPutsOutOfReach() {
    Somebody user = workforce.somebody(Rank.USER, Workforce.OWN);
    String token = realm.token(workforce.actor(Rank.ADMIN));
    List<RoleRepresentation> reviewer =
        List.of(realm.realm().resource().roles().get("kyc-reviewer").toRepresentation());

    assertThat(realm.setPassword(token, user).status()).isEqualTo(204);
    realm.user(user).roles().realmLevel().add(reviewer);

    refuses(realm.call(token, "GET", "users/" + user.id(), null));
    refuses(realm.setPassword(token, user));
    assertThat(realm.move(token, user, Workforce.SECOND).status()).isEqualTo(404);

    realm.user(user).roles().realmLevel().remove(reviewer);

    assertThat(realm.groups(user.id())).contains(Rank.USER.home(Workforce.OWN));
    assertThat(realm.setPassword(token, user).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("whom an admin of the realm puts into another home moves there, and is in no two")
  void movesThroughKeycloak() {
    Somebody user = workforce.somebody(Rank.USER, Workforce.OWN);

    realm.user(user).joinGroup(groupId(Workforce.OTHER + ":user"));

    assertThat(realm.groups(user.id()))
        .contains(Rank.USER.home(Workforce.OTHER))
        .doesNotContain(Rank.USER.home(Workforce.OWN));
    realm.user(user).joinGroup(groupId(Workforce.OWN + ":admin"));
    assertThat(realm.groups(user.id()))
        .as("of another type")
        .contains(Rank.USER.home(Workforce.OWN))
        .doesNotContain(Rank.USER.home(Workforce.OTHER), Rank.ADMIN.home(Workforce.OWN));
  }

  @Test
  @DisplayName("nobody gets at accounts of another realm with the same branch")
  void realmsAreApart() {
    String token = realm.token(workforce.actor(Rank.SUPER_ADMIN));
    Answer elsewhere =
        realm.realm().api().call("GET", "/admin/realms/erp/onboarding/branches", token, null);

    assertThat(elsewhere.status()).isIn(401, 403);
  }

  @Test
  @DisplayName("by a client that gets one role of theirs nobody acts with another")
  void noFurtherThanTheClient() {
    Somebody both = workforce.somebody(Rank.ADMIN, Workforce.OWN);
    realm
        .user(both)
        .roles()
        .realmLevel()
        .add(List.of(realm.realm().resource().roles().get("kyc-reviewer").toRepresentation()));
    String reviewer = realm.token(both, realm.clientWith("kyc-reviewer"));
    String admin = realm.token(both, realm.clientWith(Rank.ADMIN.key()));

    assertThat(realm.call(reviewer, "GET", "onboarding/cases", null).status()).isEqualTo(200);
    refuses(realm.call(reviewer, "GET", "onboarding/users", null));
    refuses(realm.call(reviewer, "GET", "onboarding/batches", null));
    refuses(realm.call(reviewer, "GET", "onboarding/audit", null));
    assertThat(realm.call(admin, "GET", "onboarding/users", null).status()).isEqualTo(200);
    refuses(realm.call(admin, "GET", "onboarding/cases", null));
    assertThat(realm.call(realm.token(both), "GET", "onboarding/cases", null).status())
        .isEqualTo(200);
  }

  private List<String> rolesOf(Somebody somebody) {
    return realm.user(somebody).roles().realmLevel().listAll().stream()
        .map(RoleRepresentation::getName)
        .toList();
  }

  private static void refuses(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
  }
}
