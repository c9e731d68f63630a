package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy of a realm with staff: people with passwords, and branches that they work for. */
final class StaffRealm implements AutoCloseable {
  private static final String CLIENT = "demo-app";
  static final String PASSWORD = "Correct-Horse-7";

  private final AppRealm realm;

  private StaffRealm(AppRealm realm) {
    this.realm = realm;
    realm.realm().guardPasswords(false);
  }

  static StaffRealm copyOf(KeycloakServer server, String template) {
    return new StaffRealm(AppRealm.copyOf(server, template));
  }

  /** Somebody with an account. */
  record Somebody(String id, String name) {}

  AppRealm realm() {
    return realm;
  }

  /** A branch, opened by the server's administrator. */
  void branch(String code) {
    Answer answer =
        realm.admin(
            "POST",
            "onboarding/branches",
            "{\"code\":\"%s\",\"name\":\"Branch %s\",\"state\":\"Rajasthan\"}"
                .formatted(code, code));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /**
   * Somebody new, imported as from an old system.
   *
   * @param role also the account type
   */
  Somebody somebody(String role) {
    UserRepresentation user = new UserRepresentation();
    String name = role.replace('_', '-') + "-" + UUID.randomUUID().toString().substring(0, 8);
    // the realms have it so, and Keycloak makes it so at the next change
    user.setUsername(name + "@example.com");
    user.setFirstName("Asha");
    user.setLastName("Rao");
    user.setEmail(user.getUsername());
    user.setEmailVerified(true);
    user.setEnabled(true);
    user.setAttributes(Map.of("account_type", List.of(role), "approval", List.of("approved")));
    user.setRealmRoles(List.of(role, "default-roles-" + realm.realm().name()));
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    user.setCredentials(List.of(password));
    PartialImportRepresentation users = new PartialImportRepresentation();
    users.setIfResourceExists("FAIL");
    users.setUsers(List.of(user));
    try (var imported = realm.resource().partialImport(users)) {
      assertThat(imported.getStatus()).isEqualTo(200);
    }
    String id = realm.resource().users().searchByUsername(user.getUsername(), true).get(0).getId();
    assertThat(realm.admin("POST", "onboarding/setup", "{}").status()).isEqualTo(200);
    return new Somebody(id, user.getUsername());
  }

  void move(Somebody somebody, String branch) {
    Answer answer =
        realm.admin(
            "PUT",
            "onboarding/users/" + somebody.id() + "/branch",
            "{\"code\":\"" + branch + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Has somebody with that token move somebody. */
  Answer move(String token, Somebody somebody, String branch) {
    return call(
        token, "PUT", "onboarding/users/" + somebody.id() + "/branch", Map.of("code", branch));
  }

  /** Has somebody with that token set the password of somebody. */
  Answer setPassword(String token, Somebody somebody) {
    Map<String, Object> password =
        Map.of("type", "password", "value", PASSWORD, "temporary", false);
    return call(token, "PUT", "users/" + somebody.id() + "/reset-password", password);
  }

  void employ(Somebody somebody, String branch) {
    Answer answer =
        realm.admin("PUT", "onboarding/branches/" + branch + "/staff/" + somebody.id(), "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  Answer logIn(Somebody somebody) {
    return logIn(somebody, CLIENT);
  }

  /** As with Keycloak's own tools, whose tokens say less. */
  String toolToken(Somebody somebody) {
    return token(somebody, "admin-cli");
  }

  private Answer logIn(Somebody somebody, String client) {
    Answer answer =
        realm
            .api()
            .token(
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    client,
                    "username",
                    somebody.name(),
                    "password",
                    PASSWORD));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  String token(Somebody somebody) {
    return token(somebody, CLIENT);
  }

  String token(Somebody somebody, String client) {
    return logIn(somebody, client).text("access_token");
  }

  /** A partner's client, which gets but one of people's roles. */
  String clientWith(String role) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId("partner-" + role);
    client.setPublicClient(true);
    client.setDirectAccessGrantsEnabled(true);
    client.setFullScopeAllowed(false);
    try (var created = realm.resource().clients().create(client)) {
      realm
          .resource()
          .clients()
          .get(CreatedResponseUtil.getCreatedId(created))
          .getScopeMappings()
          .realmLevel()
          .add(List.of(realm.resource().roles().get(role).toRepresentation()));
    }
    return client.getClientId();
  }

  Answer refresh(Answer tokens) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                CLIENT,
                "refresh_token",
                tokens.text("refresh_token")));
  }

  /** A call under {@code /admin/realms/{realm}/}, ours or Keycloak's own. */
  Answer call(String token, String method, String path, @Nullable Object body) {
    return realm
        .api()
        .call(method, "/admin/realms/" + realm.realm().name() + "/" + path, token, body);
  }

  UserResource user(Somebody somebody) {
    return realm.resource().users().get(somebody.id());
  }

  /** Paths of the groups somebody is in. */
  List<String> groups(String userId) {
    List<String> paths = new ArrayList<>();
    for (GroupRepresentation group : realm.resource().users().get(userId).groups()) {
      paths.add(group.getPath());
    }
    return paths;
  }

  @Override
  public void close() {
    realm.close();
  }
}
