package io.doorstep.it.api;

import java.util.Map;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Contacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Each call that there is about accounts of others. */
final class StaffCalls {
  static final String FEATURES = "io.doorstep.spi.access.FeatureProvider";
  static final String FEATURE = "doorstep-feature";

  private static final String TYPES = "io.doorstep.spi.onboarding.AccountTypeProvider";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KycRealm kyc;
  private final AppRealm realm;

  StaffCalls(KycRealm kyc) {
    this.kyc = kyc;
    this.realm = kyc.realm();
  }

  /** Makes them, as the answers must allow. */
  void make(Member member) {
    kyc.component(FEATURES, FEATURE, Map.of());
    ok("GET", "permissions", "");
    ok("GET", "users?max=1", "");
    ok("POST", "users/search", Map.of("name", "a"));
    ok("GET", "features", "");
    String account = "users/" + created();
    ok("GET", account, "");
    ok("PATCH", account, Map.of("enabled", true));
    ok("PUT", account + "/platforms", Map.of("api", false));
    ok("PUT", account + "/features/" + FEATURE, Map.of("enabled", true));
    ok("POST", account + "/unlock", Map.of());
    assertThat(call("DELETE", account, "").status()).isEqualTo(204);
    ok("POST", account + "/restore", Map.of());
    assertThat(member.get("features").status()).isEqualTo(200);
    assertThat(member.get("features/" + FEATURE).status()).isEqualTo(200);
    askForApproval(true);
    ok("POST", "approvals/" + created() + "/approve", Map.of());
    ok("POST", "approvals/" + created() + "/reject", Map.of("reason", "No"));
    ok("GET", "approvals", "");
    askForApproval(false);
  }

  private String created() {
    Map<String, String> profile =
        Map.of(
            "username",
            "u" + Contacts.mobile().substring(1),
            "first_name",
            "Asha",
            "last_name",
            "Rao",
            "email",
            Contacts.email());
    Answer created = call("POST", "users", Map.of("account_type", "user", "profile", profile));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return created.text("user_id");
  }

  private void askForApproval(boolean required) {
    ComponentsResource components = realm.resource().components();
    for (ComponentRepresentation type : components.query(null, TYPES)) {
      type.getConfig().putSingle("approvalRequired", Boolean.toString(required));
      components.component(type.getId()).update(type);
    }
  }

  private void ok(String method, String path, Object body) {
    Answer answer = call(method, path, body);
    assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isEqualTo(200);
  }

  private Answer call(String method, String path, Object body) {
    String text = body instanceof String string ? string : JSON.valueToTree(body).toString();
    return realm.admin(method, "onboarding/" + path, text);
  }
}
