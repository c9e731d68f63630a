package io.doorstep.benchmark.lists;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

/** A realm with branches and people who work for them, made through the server's own API. */
final class Office {

  static final String REALM = "erp";

  private static final String APP = "demo-app";
  private static final String PASSWORD = "Correct-Horse-7";
  private static final String FIRST_BRANCH = "B00000";
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

  /** Who looks at lists. */
  enum Who {
    /** Manages all users, sees all events and cases. */
    REALM_ADMIN("admin"),
    /** Manages and reviews the users of one branch. */
    STAFF("admin");

    private final String role;

    Who(String role) {
      this.role = role;
    }

    private String address() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@example.com";
    }
  }

  private final Client client;
  private final Map<Who, Token> tokens = new HashMap<>();

  private record Token(String text, long until) {}

  private Office(Client client) {
    this.client = client;
  }

  static Office open(KeycloakServer server, Client client, int branches) {
    Office office = new Office(client);
    try (Keycloak admin = server.admin()) {
      admin.tokenManager().getAccessTokenString();
      RealmResource realm = admin.realm(REALM);
      IntStream.range(0, branches)
          .forEach(
              i -> {
                office.staffCall(admin, "POST", "branches", branch(i));
                if (i % 100 == 99) {
                  System.out.printf("%d branches%n", i + 1);
                }
              });
      realm.partialImport(people()).close();
      office.staffCall(admin, "POST", "setup", Map.of());
      for (Who who : Who.values()) {
        String id = realm.users().searchByUsername(who.address(), true).get(0).getId();
        realm.users().get(id).roles().realmLevel().add(List.of(reviewer(realm)));
        if (who == Who.REALM_ADMIN) {
          ClientResource management =
              realm
                  .clients()
                  .get(realm.clients().findByClientId("realm-management").get(0).getId());
          List<RoleRepresentation> roles =
              List.of(
                  management.roles().get("manage-users").toRepresentation(),
                  management.roles().get("view-events").toRepresentation());
          realm
              .users()
              .get(id)
              .roles()
              .clientLevel(management.toRepresentation().getId())
              .add(roles);
        } else {
          office.staffCall(admin, "PUT", "branches/" + FIRST_BRANCH + "/staff/" + id, null);
        }
      }
    }
    return office;
  }

  private static RoleRepresentation reviewer(RealmResource realm) {
    return realm.roles().get("kyc-reviewer").toRepresentation();
  }

  private static Map<String, String> branch(int number) {
    String code = "B%05d".formatted(number);
    return Map.of("code", code, "name", "Branch " + number, "state", "Rajasthan");
  }

  private void staffCall(Keycloak admin, String method, String path, @Nullable Object body) {
    client.call(method, path(path), admin.tokenManager().getAccessTokenString(), body);
  }

  private static PartialImportRepresentation people() {
    PartialImportRepresentation people = new PartialImportRepresentation();
    people.setIfResourceExists("FAIL");
    people.setUsers(List.of(account(Who.REALM_ADMIN), account(Who.STAFF)));
    return people;
  }

  private static UserRepresentation account(Who who) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(who.address());
    user.setEmail(who.address());
    user.setEmailVerified(true);
    user.setFirstName("Asha");
    user.setLastName("Rao");
    user.setEnabled(true);
    user.setAttributes(Map.of("account_type", List.of(who.role)));
    user.setRealmRoles(List.of(who.role, "default-roles-" + REALM));
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    user.setCredentials(List.of(password));
    return user;
  }

  /** A call of the admin API, or of the public one if the path is a whole one. */
  Client.Answer call(Who who, String method, String path, @Nullable Object body) {
    return client.call(method, path(path), token(who), body);
  }

  private static String path(String path) {
    return path.startsWith("/") ? path : "/admin/realms/" + REALM + "/onboarding/" + path;
  }

  private String token(Who who) {
    @Nullable Token token = tokens.get(who);
    if (token == null || token.until < System.nanoTime()) {
      token =
          new Token(
              client.token(REALM, APP, who.address(), PASSWORD),
              System.nanoTime() + TOKEN_LIFE.toNanos());
      tokens.put(who, token);
    }
    return token.text;
  }
}
