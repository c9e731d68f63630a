package io.doorstep.it.staff;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.representations.idm.CredentialRepresentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm whose accounts are managed over REST, by an admin of it. */
final class Office implements AutoCloseable {
  static final String PASSWORD = "correct-Horse-7";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AppRealm realm;

  Office(KeycloakServer server, String template) {
    realm = AppRealm.copyOf(server, template);
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    realm.realm().guardPasswords(false);
  }

  AppRealm realm() {
    return realm;
  }

  /** A call of the admin of the realm. */
  Answer call(String method, String path, @Nullable Object body) {
    ObjectNode none = JSON.createObjectNode();
    String text = JSON.valueToTree(body == null ? none : body).toString();
    return realm.admin(method, "onboarding/" + path, text);
  }

  Answer get(String path) {
    return realm.admin("GET", "onboarding/" + path, "");
  }

  /** Makes an account, as the answer must allow. */
  Answer create(String type, String email, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("account_type", type);
    body.put("profile", Map.of("first_name", "Asha", "last_name", "Rao", "email", email));
    Answer created = call("POST", "users", body);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created;
  }

  /** Somebody whose account staff have made, with a password. */
  String account(String type, String email) {
    String id = create(type, email, Map.of()).text("user_id");
    setPassword(id);
    return id;
  }

  void setPassword(String userId) {
    realm.resource().users().get(userId).resetPassword(credential());
  }

  private static CredentialRepresentation credential() {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType("password");
    password.setValue(PASSWORD);
    return password;
  }

  Answer logIn(String client, String username) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "scope", "openid",
                "username", username,
                "password", PASSWORD));
  }

  Answer refresh(String client, Answer tokens) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                client,
                "refresh_token",
                tokens.text("refresh_token")));
  }

  static String somebodysEmail() {
    return Contacts.email();
  }

  @Override
  public void close() {
    realm.close();
  }
}
