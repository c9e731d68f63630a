package io.doorstep.it.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@Tag("ERP-7")
class AuditIT {
  private final KeycloakServer server;
  private final Rows rows;
  private KycRealm realm;
  private Trail trail;

  AuditIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void makeRealm() {
    realm = KycRealm.in(server);
    trail = new Trail(realm);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("an act by Keycloak's admin API is on record, with what changed, masked")
  void recordsAdmins() {
    Member admin = Staff.with(realm, "manage-users");
    Member member = realm.member();
    UserRepresentation user = trail.user(member);
    String oldEmail = user.getEmail();
    user.setEmail(Contacts.email());
    user.setEnabled(false);

    assertThat(trail.put(admin, user).status()).isEqualTo(204);

    JsonNode act = trail.newest("user_id=" + user.getId());
    assertThat(act.path("action").asText()).isEqualTo("update");
    assertThat(act.path("resource_type").asText()).isEqualTo("user");
    assertThat(act.path("path").asText()).isEqualTo("users/" + user.getId());
    assertThat(act.at("/actor/user_id").asText()).isEqualTo(admin.person().id());
    assertThat(act.at("/actor/client_id").asText()).isEqualTo("demo-app");
    assertThat(act.at("/actor/ip_address").asText()).isEqualTo("127.0.0.1");
    assertThat(act.at("/before/enabled").asText()).isEqualTo("true");
    assertThat(act.at("/after/enabled").asText()).isEqualTo("false");
    assertThat(act.at("/before/email").asText())
        .startsWith(oldEmail.substring(0, 1))
        .contains("•••");
    assertThat(act.at("/after/email").asText()).contains("•••");
    assertThat(act.path("before").has("firstName")).as("what did not change").isFalse();
    assertThat(act.toString()).doesNotContain(oldEmail, user.getEmail(), member.person().mobile());
  }

  @Test
  @DisplayName("creations, roles, deletions and settings are on record")
  void recordsWhateverAdminsDo() {
    Member member = realm.member();
    String id = member.person().id();

    realm.makeReviewer(id);
    assertThat(trail.newest("user_id=" + id).at("/after/roles").toString())
        .contains("kyc-reviewer");
    assertThat(trail.newest("user_id=" + id).at("/before/roles").toString())
        .doesNotContain("kyc-reviewer");

    realm.component("io.doorstep.spi.sms.SmsProvider", "http", settings("s3cret-Value"));
    JsonNode component = trail.newest("resource_type=component");
    assertThat(component.path("action").asText()).isEqualTo("create");
    assertThat(component.at("/after/providerId").asText()).isEqualTo("http");
    assertThat(component.toString()).doesNotContain("s3cret-Value");

    realm.realm().resource().users().delete(id).close();
    JsonNode deletion = trail.newest("user_id=" + id + "&action=delete");
    assertThat(deletion.at("/before/enabled").asText()).isEqualTo("true");
    assertThat(deletion.path("after")).isEmpty();
    assertThat(deletion.toString()).doesNotContain(member.person().email());
  }

  private static Map<String, String> settings(String secret) {
    return Map.of(
        "url", "https://sms.example.com/send", "headers", "Authorization=Bearer " + secret);
  }

  @Test
  @DisplayName("what people do with their own accounts is on record, and logins are not")
  void recordsPeople() {
    Member member = realm.member();
    String id = member.person().id();

    assertThat(member.call("PATCH", "profile", Map.of("first_name", "Meera")).status())
        .isEqualTo(200);

    JsonNode act = trail.newest("actor_id=" + id);
    assertThat(act.path("action").asText()).isEqualTo("update_profile");
    assertThat(act.at("/before/firstName").asText()).isEqualTo("A•••");
    assertThat(act.at("/after/firstName").asText()).isEqualTo("M•••");
    assertThat(trail.acts("action=login")).isEmpty();
  }

  @Test
  @DisplayName("an act that is rolled back leaves no row")
  void forgetsWhatWasRolledBack() {
    Member member = realm.member();
    UserRepresentation user = trail.user(member);
    int before = trail.acts("user_id=" + user.getId()).size();
    rows.update(
        "create function refuse() returns trigger language plpgsql as"
            + " $$ begin raise exception 'refused at the last moment'; end $$");
    rows.update(
        "create constraint trigger refuse after update on USER_ENTITY deferrable initially deferred"
            + " for each row when (new.id = '%s') execute function refuse()"
                .formatted(user.getId()));
    try {
      user.setFirstName("Meera");
      assertThat(trail.put(trail.admin(), user).status()).isGreaterThanOrEqualTo(400);
    } finally {
      rows.update("drop trigger refuse on USER_ENTITY");
      rows.update("drop function refuse()");
    }

    assertThat(trail.user(member).getFirstName()).isEqualTo("Asha");
    assertThat(trail.acts("user_id=" + user.getId())).hasSize(before);
    assertThat(trail.verify().path("ok").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("an act that can not be put on record does not happen")
  void refusesWhatItCanNotRecord() {
    Member member = realm.member();
    Member admin = trail.admin();
    UserRepresentation user = trail.user(member);
    user.setFirstName("Meera");
    trail.acts("");
    rows.update("alter table DOORSTEP_AUDIT rename to DOORSTEP_AUDIT_AWAY");
    try {
      assertThat(trail.put(admin, user).status()).isGreaterThanOrEqualTo(400);
      assertThat(member.call("PATCH", "profile", Map.of("first_name", "Meera")).status())
          .isGreaterThanOrEqualTo(500);
    } finally {
      rows.update("alter table DOORSTEP_AUDIT_AWAY rename to DOORSTEP_AUDIT");
    }

    assertThat(trail.user(member).getFirstName()).isEqualTo("Asha");
    assertThat(trail.put(admin, user).status()).isEqualTo(204);
    assertThat(trail.newest("user_id=" + user.getId()).path("action").asText()).isEqualTo("update");
  }

  @Test
  @DisplayName("staff filter by actor, user, action, type and time, and go through page by page")
  void listsForStaff() {
    Member member = realm.member();
    Member other = realm.member();
    realm.makeReviewer(member.person().id());
    realm.makeReviewer(other.person().id());
    assertThat(member.call("PATCH", "profile", Map.of("first_name", "Meera")).status())
        .isEqualTo(200);
    String id = member.person().id();
    List<JsonNode> all = trail.acts("max=100");

    List<JsonNode> walked = new ArrayList<>();
    String next = "";
    do {
      Answer page = trail.admin().review("audit?max=3" + next);
      page.json().path("items").forEach(walked::add);
      next = page.json().has("next") ? "&first=" + page.text("next") : "";
    } while (!next.isEmpty());

    assertThat(walked).containsAll(all).doesNotHaveDuplicates();
    assertThat(trail.acts("user_id=" + id))
        .isNotEmpty()
        .allMatch(act -> act.path("user_id").asText().equals(id));
    assertThat(trail.acts("actor_id=" + id)).hasSize(1);
    assertThat(trail.acts("resource_type=realm_role_mapping&user_id=" + id)).hasSize(1);
    assertThat(trail.acts("action=update_profile&user_id=" + id)).hasSize(1);
    String last = trail.newest("user_id=" + id).path("time").asText();
    assertThat(trail.acts("from=" + last + "&user_id=" + id)).hasSize(1);
    assertThat(trail.acts("until=" + last + "&action=update_profile")).isEmpty();
  }

  @Test
  @DisplayName("nobody without the permission sees or verifies the trail, nor another realm's")
  void isNotForEverybody() {
    Member member = realm.member();

    Member manager = Staff.with(realm, "manage-users");
    assertThat(manager.review("audit").status()).as("who manages all accounts").isEqualTo(200);
    assertThat(manager.review("POST", "audit/verification", "").status()).isEqualTo(403);
    for (Member nobody : List.of(member, realm.reviewer())) {
      assertThat(nobody.review("audit").status()).isEqualTo(403);
      assertThat(nobody.review("POST", "audit/verification", "").status()).isEqualTo(403);
    }
    try (KycRealm elsewhere = KycRealm.in(server)) {
      Member stranger = Staff.with(elsewhere, "view-events");
      Member here = new Member(realm.realm(), stranger.person(), stranger.token());
      assertThat(here.review("audit").status()).isIn(401, 403);
      assertThat(new Trail(elsewhere).acts("user_id=" + member.person().id())).isEmpty();
    }
  }

  @Test
  @DisplayName("the trail takes no other method, and goes with its realm only")
  void isAppendOnly() {
    Member member = realm.member();
    Member admin = trail.admin();
    String id = trail.newest("").path("id").asText();
    for (String method : List.of("PUT", "PATCH", "DELETE", "POST")) {
      assertThat(admin.review(method, "audit", Map.of()).status()).isEqualTo(405);
      assertThat(admin.review(method, "audit/" + id, Map.of()).status()).isEqualTo(404);
    }

    realm.realm().resource().users().delete(member.person().id()).close();

    assertThat(rows.count("DOORSTEP_AUDIT where ID = ?", id)).isOne();
  }
}
