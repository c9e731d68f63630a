package io.doorstep.it.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.server.Contacts;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of a system's staff at their desk, with their own token. */
record Worker(SystemApp app, String id, String email, String token) {

  static Worker at(SystemApp app, String id, String email) {
    return new Worker(app, id, email, app.byPassword(email, SystemApp.PASSWORD).token());
  }

  /** Makes an account for a colleague, who then has a password. */
  Worker hire(String type, Map<String, Object> more) {
    String email = Contacts.email();
    Answer created = create(type, email, more);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String id = created.text("user_id");
    Map<String, Object> password =
        Map.of("type", "password", "value", SystemApp.PASSWORD, "temporary", false);
    Answer set = keycloak("PUT", "users/" + id + "/reset-password", password);
    assertThat(set.status()).as(set.body()).isEqualTo(204);
    return at(app, id, email);
  }

  Answer create(String type, String email, Map<String, Object> more) {
    Map<String, Object> account = new HashMap<>(more);
    account.put("account_type", type);
    account.put("profile", Map.of("first_name", "Asha", "last_name", "Rao", "email", email));
    return call("POST", "users", account);
  }

  /** A call of Doorstep's admin API. */
  Answer call(String method, String path, @Nullable Object body) {
    return keycloak(method, "onboarding/" + path, body);
  }

  Answer ok(String method, String path, @Nullable Object body) {
    Answer answer = call(method, path, body);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isIn(200, 201, 204);
    return answer;
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  /** Ids of the accounts that they see. */
  List<String> accounts() {
    return ok("GET", "users?max=100", null).json().findValuesAsText("user_id");
  }

  /** A call of Keycloak's own admin API. */
  Answer keycloak(String method, String path, @Nullable Object body) {
    String realm = "/admin/realms/" + app.realm().realm().name() + "/";
    return app.realm().api().call(method, realm + path, token, body);
  }
}
