package io.doorstep.it.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.ClientRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@Tag("LOGIN-6")
class LoginHistoryIT {
  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

  private static final String POLICY = "io.doorstep.spi.login.LoginHistoryProvider";

  private final KeycloakServer server;
  private final Rows rows;
  private KycRealm realm;

  LoginHistoryIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void makeRealm() {
    realm = KycRealm.in(server);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("a login is kept with time, address, device, client and outcome; so is a failure")
  void keepsLogins() {
    Member member = realm.member();
    Instant before = Instant.now();
    SentCode sent = realm.realm().send(member.person().mobile(), "login");

    assertThat(logIn(sent.challenge(), sent.wrong()).status()).isEqualTo(400);
    assertThat(logIn(sent.challenge(), sent.code()).status()).isEqualTo(200);

    List<JsonNode> logins = items(member.get("logins"));
    assertThat(logins).hasSize(3); // the first one made the member
    JsonNode success = logins.get(0);
    assertThat(Instant.parse(success.path("time").asText()))
        .isBetween(before, Instant.now().plusSeconds(1));
    assertThat(success.path("outcome").asText()).isEqualTo("success");
    assertThat(success.path("client_id").asText()).isEqualTo("demo-app");
    assertThat(success.path("ip_address").asText()).isEqualTo("203.0.113.9");
    assertThat(success.at("/device/browser").asText()).isEqualTo("Firefox/128.0");
    assertThat(success.at("/device/operating_system").asText()).isEqualTo("Windows 10");
    assertThat(success.at("/device/mobile").asBoolean()).isFalse();
    assertThat(success.has("error")).isFalse();
    JsonNode failure = logins.get(1);
    assertThat(failure.path("outcome").asText()).isEqualTo("failure");
    assertThat(failure.path("error").asText()).isEqualTo("invalid_user_credentials");
    assertThat(failure.at("/device/browser").asText()).isEqualTo("Firefox/128.0");
  }

  @Test
  @DisplayName("what a stranger types is kept nowhere, and is nobody's login")
  void keepsNothingOfStrangers() {
    Member member = realm.member();
    Member admin = admin();
    allowPasswords();
    String typed = "somebody-" + System.nanoTime();

    assertThat(password("demo-app", typed, "guess").status()).isIn(400, 401);
    assertThat(password(typed, typed, "guess").status()).isIn(400, 401);
    assertThat(logIn(typed, "123456").status()).isEqualTo(400);

    List<JsonNode> failures = items(admin.review("logins?outcome=failure"));
    assertThat(failures).hasSize(3).noneMatch(login -> login.has("user_id"));
    assertThat(failures.get(1).has("client_id")).isFalse();
    assertThat(failures.get(2).path("client_id").asText()).isEqualTo("demo-app");
    assertThat(failures.toString()).doesNotContain(typed);
    assertThat(rows.everything())
        .filteredOn(cell -> cell.place().startsWith("DOORSTEP_LOGIN"))
        .noneMatch(cell -> cell.value().contains(typed));
    assertThat(items(member.get("logins"))).hasSize(1);
  }

  @Test
  @DisplayName("a wrong password is shown to whose account it was tried at, and to no other")
  void isTheOwners() {
    Member member = realm.member();
    Member other = realm.member();
    allowPasswords();

    assertThat(password("demo-app", member.person().email(), "guess").status()).isIn(400, 401);

    assertThat(outcomes(member.get("logins"))).containsExactly("failure", "success");
    assertThat(outcomes(other.get("logins"))).containsExactly("success");
    assertThat(outcomes(other.get("logins?user_id=" + member.person().id())))
        .as("a filter for staff")
        .containsExactly("success");
  }

  @Test
  @DisplayName("staff filter by user, outcome, client and time, and go through page by page")
  void listsForStaff() {
    Member member = realm.member();
    Member admin = admin();
    String user = "&user_id=" + member.person().id();
    SentCode sent = realm.realm().send(member.person().mobile(), "login");
    logIn(sent.challenge(), sent.wrong());
    logIn(sent.challenge(), sent.wrong());
    logIn(sent.challenge(), sent.code());
    List<JsonNode> all = items(admin.review("logins?max=100" + user));
    assertThat(all).hasSize(4).allMatch(one -> owner(one).equals(member.person().id()));

    List<JsonNode> walked = new ArrayList<>();
    String next = "";
    do {
      Answer page = admin.review("logins?max=1" + user + next);
      walked.addAll(items(page));
      next = page.json().has("next") ? "&first=" + page.text("next") : "";
    } while (!next.isEmpty());

    assertThat(walked).isEqualTo(all);
    assertThat(outcomes(admin.review("logins?outcome=failure" + user)))
        .containsExactly("failure", "failure");
    assertThat(items(admin.review("logins?client_id=demo-app" + user))).isEqualTo(all);
    assertThat(items(admin.review("logins?client_id=other" + user))).isEmpty();
    String second = all.get(1).path("time").asText();
    assertThat(items(admin.review("logins?from=" + second + user)))
        .contains(all.get(0), all.get(1));
    assertThat(items(admin.review("logins?until=" + second + user)))
        .doesNotContain(all.get(0), all.get(1))
        .contains(all.get(3));
  }

  @Test
  @DisplayName("nobody without the permission sees the realm's logins")
  void isNotForEverybody() {
    Member member = realm.member();

    assertThat(member.review("logins").status()).isEqualTo(403);
    assertThat(realm.reviewer().review("logins").status()).isEqualTo(403);
    try (KycRealm elsewhere = KycRealm.in(server)) {
      Member stranger = admin(elsewhere);
      Member here = new Member(realm.realm(), stranger.person(), stranger.token());
      assertThat(here.review("logins").status()).isIn(401, 403);
      assertThat(items(stranger.review("logins?user_id=" + member.person().id()))).isEmpty();
    }
    assertThat(admin().review("logins").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a filter that can not be read is told of")
  void tellsOfBadFilters() {
    Member admin = admin();

    for (String bad :
        List.of("max=0", "max=101", "first=x", "outcome=maybe", "from=now", "until=2026-01-01")) {
      Answer answer = admin.review("logins?" + bad);
      assertThat(answer.status()).as(bad).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asText())
          .isEqualTo(bad.substring(0, bad.indexOf('=')));
    }
  }

  @Test
  @DisplayName("logins go when the realm's retention is over, and with their user")
  void doesNotKeepThemForEver() {
    Member member = realm.member();
    Member other = realm.member();
    String id = items(member.get("logins")).get(0).path("id").asText();
    assertThat(realm.realm().admin("POST", "components", policy("0")).status()).isEqualTo(400);
    realm.component(POLICY, "doorstep-logins", Map.of("retentionDays", "2"));
    age(id, Duration.ofDays(1));
    age(items(other.get("logins")).get(0).path("id").asText(), Duration.ofDays(3));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> items(other.get("logins")), List::isEmpty);
    assertThat(items(member.get("logins"))).hasSize(1);

    realm.realm().resource().users().delete(member.person().id()).close();
    assertThat(rows.count("DOORSTEP_LOGIN where ID = ?", id)).isZero();
  }

  private void age(String id, Duration age) {
    rows.update(
        "update DOORSTEP_LOGIN set HAPPENED_AT = HAPPENED_AT - ? where ID = ?", age.toMillis(), id);
  }

  private static String policy(String days) {
    return """
        {"name": "logins", "providerId": "doorstep-logins", "providerType": "%s",
         "config": {"retentionDays": ["%s"]}}"""
        .formatted(POLICY, days);
  }

  private Member admin() {
    return admin(realm);
  }

  private static Member admin(KycRealm realm) {
    return Staff.with(realm, "view-events");
  }

  private Answer logIn(String challenge, String code) {
    return token(
        "grant_type=urn:doorstep:params:oauth:grant-type:otp&client_id=demo-app&challenge_id="
            + challenge
            + "&code="
            + code);
  }

  private Answer password(String client, String username, String password) {
    return token(
        "grant_type=password&client_id=%s&username=%s&password=%s"
            .formatted(client, username.replace("@", "%40"), password));
  }

  private Answer token(String form) {
    return realm
        .realm()
        .api()
        .send(
            realm
                .realm()
                .api()
                .request("protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", FIREFOX)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString(form)));
  }

  private void allowPasswords() {
    var clients = realm.realm().resource().clients();
    ClientRepresentation app = clients.findByClientId("demo-app").get(0);
    app.setDirectAccessGrantsEnabled(true);
    clients.get(app.getId()).update(app);
  }

  private static List<JsonNode> items(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    answer.json().path("items").forEach(items::add);
    return items;
  }

  private static List<String> outcomes(Answer answer) {
    return items(answer).stream().map(login -> login.path("outcome").asText()).toList();
  }

  private static String owner(JsonNode login) {
    return login.path("user_id").asText();
  }
}
