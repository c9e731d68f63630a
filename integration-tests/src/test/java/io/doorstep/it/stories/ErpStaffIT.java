package io.doorstep.it.stories;

import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.RoleRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.stories.SystemApp.Login;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The ERP from its master to a user, with the realm just as it was imported. */
@WithKeycloak
class ErpStaffIT {
  private static final String BULK = "bulk_payments";

  private final KeycloakServer server;

  ErpStaffIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @Tag("ERP-1")
  @Tag("ERP-2")
  @Tag("ERP-3")
  @Tag("ERP-4")
  @Tag("ERP-6")
  @Tag("ERP-7")
  @Tag("LOGIN-6")
  @DisplayName("master, super admins, admins and a user: each does what is theirs, on record")
  void masterToUser() {
    try (SystemApp app = SystemApp.of(server, "erp")) {
      Worker master = master(app);
      Worker jaipur = office(master, "JP01");
      Worker delhi = office(master, "DL01");
      assertThat(master.create("user", Contacts.email(), Map.of()).status()).isEqualTo(403);
      assertThat(jaipur.create("super_admin", Contacts.email(), Map.of()).status()).isEqualTo(403);
      Worker admin = admin(jaipur, "JP01");
      Worker stranger = admin(delhi, "DL01");

      Login user = register(app);
      String id = user.claims().path("sub").asText();
      moveIn(master, jaipur, admin, id);
      assertThat(admin.accounts()).contains(id);
      assertThat(stranger.accounts()).doesNotContain(id);
      assertThat(stranger.get("users/" + id).status()).isEqualTo(404);

      switchFeature(app, admin, id);
      switchPlatform(app, admin, id);
      approveKyc(app, id);
      takeAwayAndGiveBack(app, admin, id);
      isOnRecord(jaipur, admin, stranger, id);
    }
  }

  /** Made by whoever runs the server. */
  private static Worker master(SystemApp app) {
    String email = Contacts.email();
    String profile =
        "{\"first_name\":\"Asha\",\"last_name\":\"Rao\",\"email\":\"%s\"}".formatted(email);
    String account = "{\"account_type\":\"master_superadmin\",\"profile\":%s}".formatted(profile);
    Answer created = app.realm().admin("POST", "onboarding/users", account);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String id = created.text("user_id");
    String password =
        "{\"type\":\"password\",\"value\":\"%s\",\"temporary\":false}"
            .formatted(SystemApp.PASSWORD);
    assertThat(app.realm().admin("PUT", "users/" + id + "/reset-password", password).status())
        .isEqualTo(204);
    return Worker.at(app, id, email);
  }

  /** A super admin with a branch that they have opened. */
  private static Worker office(Worker master, String code) {
    Worker boss = master.hire("super_admin", Map.of());
    boss.ok("POST", "branches", Map.of("code", code, "name", "Branch " + code));
    assertThat(boss.get("branches").json().findValuesAsText("code")).containsExactly(code);
    return boss;
  }

  private static Worker admin(Worker boss, String code) {
    Worker admin = boss.hire("admin", Map.of("branch", code));
    boss.ok("PUT", "branches/" + code + "/staff/" + admin.id(), null);
    return admin;
  }

  private static Login register(SystemApp app) {
    String mobile = Contacts.mobile();
    String email = Contacts.email();
    Answer registered =
        app.register(
            Map.of(
                "proofs",
                List.of(app.prove(mobile), app.prove(email)),
                "profile",
                Map.of("first_name", "Ravi", "last_name", "Meena"),
                "password",
                SystemApp.PASSWORD));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    return app.byPassword(email, SystemApp.PASSWORD);
  }

  /** From the head office, where everybody begins: that takes rights in both branches. */
  private static void moveIn(Worker master, Worker boss, Worker admin, String id) {
    Map<String, String> there = Map.of("code", "JP01");
    assertThat(admin.get("users/" + id).status()).isEqualTo(404);
    assertThat(boss.call("PUT", "users/" + id + "/branch", there).status()).isEqualTo(404);
    master.ok("PUT", "branches/HQ/staff/" + boss.id(), null);
    boss.ok("PUT", "users/" + id + "/branch", there);
    assertThat(admin.get("users/" + id).json().at("/account/branch").asText()).isEqualTo("JP01");
  }

  private static String email(Worker staff, String id) {
    return staff.get("users/" + id).json().at("/account/email").asText();
  }

  private static void switchFeature(SystemApp app, Worker admin, String id) {
    String path = "users/" + id + "/features/" + BULK;
    String email = email(admin, id);
    admin.ok("PUT", path, Map.of("enabled", true));
    Login user = app.byPassword(email, SystemApp.PASSWORD);
    assertThat(user.claims().path("features").toString()).contains(BULK);
    assertThat(user.claims().path("branch").asText()).isEqualTo("JP01");

    admin.ok("PUT", path, Map.of("enabled", false));
    assertThat(app.tryRefresh(user).status()).as("losing it ends sessions").isEqualTo(400);
  }

  private static void switchPlatform(SystemApp app, Worker admin, String id) {
    String email = email(admin, id);
    Login user = app.byPassword(email, SystemApp.PASSWORD);

    admin.ok("PUT", "users/" + id + "/platforms", Map.of("web", false));

    assertThat(app.tryRefresh(user).status()).isEqualTo(400);
    assertThat(app.tryPassword(email).status()).isEqualTo(400);
    admin.ok("PUT", "users/" + id + "/platforms", Map.of("web", true));
    assertThat(app.tryPassword(email).status()).isEqualTo(200);
  }

  /** By a reviewer who works for the branch. */
  private static void approveKyc(SystemApp app, String id) {
    var users = app.realm().resource().users();
    Person reviewer = app.realm().somebody();
    RoleRepresentation role = app.realm().resource().roles().get("kyc-reviewer").toRepresentation();
    users.get(reviewer.id()).roles().realmLevel().add(List.of(role));
    String staff = "onboarding/branches/JP01/staff/" + reviewer.id();
    assertThat(app.realm().admin("PUT", staff, "").status()).isEqualTo(204);
    String email = users.get(id).toRepresentation().getEmail();
    Login user = app.byPassword(email, SystemApp.PASSWORD);
    String mobile = users.get(id).toRepresentation().firstAttribute("phoneNumber");

    String caseId =
        new Member(app.realm(), new Person(id, mobile, email), user.token()).submitCase();
    Member desk = new Member(app.realm(), reviewer, app.login(reviewer.mobile()).token());

    assertThat(desk.claim(caseId).text("state")).isEqualTo("in_review");
    assertThat(desk.approve(caseId).text("state")).isEqualTo("approved");
  }

  private static void takeAwayAndGiveBack(SystemApp app, Worker admin, String id) {
    JsonNode before = admin.get("users/" + id).json();
    String email = before.at("/account/email").asText();
    Login user = app.byPassword(email, SystemApp.PASSWORD);

    admin.ok("DELETE", "users/" + id, null);

    assertThat(app.tryRefresh(user).status()).isEqualTo(400);
    assertThat(app.tryPassword(email).status()).isEqualTo(400);
    assertThat(admin.accounts()).doesNotContain(id);
    admin.ok("POST", "users/" + id + "/restore", null);
    assertThat(admin.get("users/" + id).json()).isEqualTo(before);
    JsonNode claims = app.byPassword(email, SystemApp.PASSWORD).claims();
    assertThat(claims.path("kyc_level").asInt()).isEqualTo(3);
    assertThat(claims.path("user_code")).isEqualTo(before.at("/account/user_code"));
  }

  private static void isOnRecord(Worker boss, Worker admin, Worker stranger, String id) {
    JsonNode acts = boss.ok("GET", "audit?user_id=" + id + "&max=100", null).json();
    assertThat(acts.findValuesAsText("action")).contains("delete", "restore", "feature");
    JsonNode deletion =
        boss.ok("GET", "audit?user_id=" + id + "&action=delete", null).json().at("/items/0");
    assertThat(deletion.at("/actor/user_id").asText()).isEqualTo(admin.id());
    assertThat(deletion.at("/before/enabled").asText()).isEqualTo("true");
    assertThat(deletion.at("/after/enabled").asText()).isEqualTo("false");
    assertThat(stranger.ok("GET", "audit?user_id=" + id, null).json().path("items")).isEmpty();
    JsonNode logins = admin.ok("GET", "logins?user_id=" + id, null).json();
    assertThat(logins.findValuesAsText("outcome")).contains("success");
    assertThat(stranger.ok("GET", "logins?user_id=" + id, null).json().path("items")).isEmpty();
  }
}
