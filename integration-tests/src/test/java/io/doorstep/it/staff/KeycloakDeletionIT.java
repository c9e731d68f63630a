package io.doorstep.it.staff;

import java.util.List;

import org.keycloak.representations.idm.ClientRepresentation;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's own deletion of users, by those who manage some and by those who manage all. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-6")
class KeycloakDeletionIT {
  private static final String BRANCH = "B001";

  private final StaffRealm realm;
  private final Somebody admin;
  private final Somebody manager;

  KeycloakDeletionIT(KeycloakServer server) {
    realm = StaffRealm.copyOf(server, "erp");
    realm.branch(BRANCH);
    admin = realm.somebody("admin");
    realm.employ(admin, BRANCH);
    manager = realm.somebody("admin");
    give(manager, "realm-management", "manage-users");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  private Somebody userOfBranch() {
    Somebody user = realm.somebody("user");
    realm.move(user, BRANCH);
    return user;
  }

  @Test
  @DisplayName("staff are refused and told where they delete; what they delete there comes back")
  void staffDoNotErase() {
    Somebody user = userOfBranch();
    String token = realm.token(admin);
    String path = "users/" + user.id();
    assertThat(realm.call(token, "GET", path, null).status()).isEqualTo(200);

    Answer refused = realm.call(token, "DELETE", path, null);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("errorMessage"))
        .contains("DELETE /admin/realms/{realm}/onboarding/users/{id}");
    assertThat(realm.call(realm.toolToken(admin), "DELETE", path, null).status()).isEqualTo(403);
    assertThat(realm.call(token, "GET", "onboarding/" + path, null).status()).isEqualTo(200);
    assertThat(realm.token(user)).isNotBlank();
    assertThat(realm.call(token, "DELETE", "onboarding/" + path, null).status()).isEqualTo(204);
    assertThat(realm.call(token, "DELETE", path, null).status()).isEqualTo(403);
    assertThat(realm.call(token, "POST", "onboarding/" + path + "/restore", null).status())
        .isEqualTo(200);
    assertThat(realm.token(user)).isNotBlank();
  }

  @Test
  @DisplayName("who manages all users erases, deleted accounts too, and that is on record")
  void managersErase() {
    Somebody user = userOfBranch();
    String token = realm.token(manager);
    assertThat(
            realm
                .call(realm.token(admin), "DELETE", "onboarding/users/" + user.id(), null)
                .status())
        .isEqualTo(204);

    assertThat(realm.call(token, "DELETE", "users/" + user.id(), null).status()).isEqualTo(204);

    String path = "onboarding/users/" + user.id();
    assertThat(realm.call(token, "POST", path + "/restore", null).status()).isEqualTo(404);
    Answer record =
        realm.realm().admin("GET", "onboarding/audit?action=delete&user_id=" + user.id(), "");
    assertThat(record.json().at("/items/0/actor/user_id").asText())
        .as(record.body())
        .isEqualTo(manager.id());
  }

  @Test
  @DisplayName("super admins erase neither the admins that they manage nor themselves")
  void superAdminsDoNotErase() {
    Somebody somebody = realm.somebody("admin");
    realm.move(somebody, BRANCH);
    Somebody superAdmin = realm.somebody("super_admin");
    realm.employ(superAdmin, BRANCH);
    String token = realm.token(superAdmin);

    assertThat(realm.call(token, "DELETE", "users/" + somebody.id(), null).status()).isEqualTo(403);
    assertThat(realm.call(token, "DELETE", "users/" + superAdmin.id(), null).status())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("who manages clients only can remove one with its service account")
  void clientsTakeTheirAccountsAlong() {
    Somebody operator = realm.somebody("admin");
    give(operator, "realm-management", "manage-clients");
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId("robot");
    client.setServiceAccountsEnabled(true);
    realm.realm().resource().clients().create(client).close();
    String id = realm.realm().resource().clients().findByClientId("robot").get(0).getId();

    assertThat(realm.call(realm.token(operator), "DELETE", "clients/" + id, null).status())
        .isEqualTo(204);
  }

  private void give(Somebody somebody, String clientId, String name) {
    var clients = realm.realm().resource().clients();
    String client = clients.findByClientId(clientId).get(0).getId();
    RoleRepresentation role = clients.get(client).roles().get(name).toRepresentation();
    realm.user(somebody).roles().clientLevel(client).add(List.of(role));
  }
}
