package io.doorstep.it.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm's audit trail, as somebody who may see it does. */
final class Trail {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KycRealm realm;
  private @Nullable Member admin;

  Trail(KycRealm realm) {
    this.realm = realm;
  }

  /** Somebody who may see the trail and change users. */
  Member admin() {
    Member present = admin;
    if (present == null) {
      Member viewer = Staff.with(realm, "view-events");
      present = Staff.with(realm, viewer, "manage-users");
      admin = present;
    }
    return present;
  }

  /** Acts, newest first. */
  List<JsonNode> acts(String filter) {
    Answer answer = admin().review("audit?" + filter);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> acts = new ArrayList<>();
    answer.json().path("items").forEach(acts::add);
    return acts;
  }

  JsonNode newest(String filter) {
    return acts(filter).get(0);
  }

  JsonNode verify() {
    return verify(admin().review("POST", "audit/verification", ""));
  }

  JsonNode verify(String anchor) {
    return verify(admin().review("POST", "audit/verification", Map.of("anchor", anchor)));
  }

  private static JsonNode verify(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  UserRepresentation user(Member member) {
    return realm.realm().resource().users().get(member.person().id()).toRepresentation();
  }

  /** Changes a user by Keycloak's own admin API. */
  Answer put(Member by, UserRepresentation user) {
    return realm
        .realm()
        .api()
        .send(
            realm
                .realm()
                .api()
                .request("/admin/realms/" + realm.realm().realm().name() + "/users/" + user.getId())
                .header("Authorization", "Bearer " + by.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.valueToTree(user).toString())));
  }
}
