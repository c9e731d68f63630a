package io.doorstep.it.otp.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.AdminEventRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class OtpLocksIT {
  private final KeycloakServer server;
  private final AppRealm realm;

  OtpLocksIT(KeycloakServer server) {
    this.server = server;
    this.realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("maxAttempts", "1"));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("OTP-5")
  @DisplayName("an admin sees a user's locks and lifts them, which is recorded without the number")
  void liftsLocks() {
    Person person = realm.somebody();
    SentCode sent = realm.send(person.mobile(), "login");
    realm.api().verify(sent.challenge(), sent.wrong());

    Answer locked = locksOf(person);
    Answer lifted = lift("{\"mobile_number\":\"%s\"}".formatted(person.mobile()));
    Answer free = locksOf(person);

    assertThat(locked.json().path("items")).as(locked.body()).hasSize(1);
    JsonNode lock = locked.json().path("items").get(0);
    assertThat(lock.path("channel").asText()).isEqualTo("sms");
    assertThat(lock.path("purpose").asText()).isEqualTo("login");
    assertThat(lock.path("locked_until").asText()).endsWith("Z");
    assertThat(locked.body()).doesNotContain(person.mobile().substring(3));
    assertThat(lifted.status()).as(lifted.body()).isEqualTo(204);
    assertThat(free.json().path("items")).isEmpty();
    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(200);
    List<AdminEventRepresentation> events =
        realm
            .resource()
            .getAdminEvents(
                List.of("ACTION"), null, null, null, null, null, null, null, null, null);
    assertThat(events)
        .filteredOn(event -> event.getResourcePath().endsWith("otp/locks"))
        .isNotEmpty()
        .noneMatch(
            event ->
                String.valueOf(event.getRepresentation()).contains(person.mobile().substring(3)));
  }

  @Test
  @DisplayName("so too for a number that is nobody's yet")
  void liftsLocksOfNobody() {
    String mobile = Contacts.mobile();
    SentCode sent = realm.send(mobile, "registration");
    realm.api().verify(sent.challenge(), sent.wrong());

    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(423);
    assertThat(lift("{\"mobile_number\":\"%s\"}".formatted(mobile.substring(3))).status())
        .isEqualTo(204);
    assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(200);
  }

  @Test
  @Tag("OTP-5")
  @DisplayName("all that is locked in the realm is listed page by page, masked, until it is lifted")
  void listsLocks() {
    Person person = realm.somebody();
    String nobodys = Contacts.mobile();
    lock(person.mobile(), "login");
    lock(nobodys, "registration");
    List<JsonNode> before = listed();

    assertThat(before)
        .filteredOn(lock -> lock.path("user_id").asText().equals(person.id()))
        .singleElement()
        .satisfies(
            lock -> {
              assertThat(lock.path("purpose").asText()).isEqualTo("login");
              assertThat(lock.path("channel").asText()).isEqualTo("sms");
              assertThat(lock.path("destination").asText())
                  .endsWith(person.mobile().substring(9))
                  .doesNotContain(person.mobile().substring(3, 9));
              assertThat(lock.path("daily_cap").asBoolean()).isFalse();
            });
    assertThat(before)
        .filteredOn(lock -> lock.path("destination").asText().endsWith(nobodys.substring(9)))
        .isNotEmpty();
    lift("{\"mobile_number\":\"%s\"}".formatted(person.mobile()));
    lift("{\"mobile_number\":\"%s\"}".formatted(nobodys));
    assertThat(listed()).hasSize(before.size() - 2);
  }

  @Test
  @Tag("OTP-5")
  @DisplayName("a day's wrong codes lock for everything, which the list says")
  void listsTheDaysCap() {
    try (AppRealm strict = AppRealm.copyOf(server, "mobile")) {
      Policy.set(
          strict.realm(),
          Policy.UNLIMITED_SENDS,
          Map.of("maxAttempts", "10", "maxWrongCodesPerDay", "1"));
      Person person = strict.somebody();
      SentCode sent = strict.send(person.mobile(), "login");
      strict.api().verify(sent.challenge(), sent.wrong());

      JsonNode locks = strict.admin("GET", "onboarding/otp/locks", "").json().path("items");

      assertThat(locks).as("%s", locks).hasSize(1);
      assertThat(locks.get(0).path("daily_cap").asBoolean()).isTrue();
      assertThat(locks.get(0).has("purpose")).isFalse();
      strict.resource().users().get(person.id()).remove();
      assertThat(strict.admin("GET", "onboarding/otp/locks", "").json().path("items")).isEmpty();
    }
  }

  private void lock(String mobile, String purpose) {
    SentCode sent = realm.send(mobile, purpose);
    realm.api().verify(sent.challenge(), sent.wrong());
  }

  private List<JsonNode> listed() {
    List<JsonNode> locks = new ArrayList<>();
    String first = "";
    do {
      Answer page = realm.admin("GET", "onboarding/otp/locks?max=1" + first, "");
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.json().path("items").forEach(locks::add);
      first = page.json().has("next") ? "&first=" + page.text("next") : "";
    } while (!first.isEmpty());
    return locks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};422",
        "{\"mobile_number\":\"x\"};422",
        "{\"email\":\"x\"};422",
        "{\"email\":\"a@example.com\",\"mobile_number\":\"9876543210\"};422",
        "{\"phone\":\"9876543210\"};400",
        "x;400"
      })
  @DisplayName("asks for one address")
  void asksForOneAddress(String body, int status) {
    Answer answer = lift(body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  @DisplayName("is for who manages users")
  void asksForPermission() {
    String path = realm.realm().name() + "/onboarding/otp/locks";
    String token =
        realm
            .api()
            .token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "demo-service",
                    "client_secret", "demo-service-secret"))
            .text("access_token");
    String body = "{\"mobile_number\":\"9876543210\"}";

    assertThat(AdminCalls.call(server, null, "DELETE", path, body).status()).isEqualTo(401);
    assertThat(AdminCalls.call(server, token, "DELETE", path, body).status()).isEqualTo(403);
    assertThat(AdminCalls.call(server, token, "GET", path + "?user_id=x", "").status())
        .isEqualTo(403);
    assertThat(AdminCalls.call(server, token, "GET", path, "").status()).isEqualTo(403);
  }

  private Answer locksOf(Person person) {
    return realm.admin("GET", "onboarding/otp/locks?user_id=" + person.id(), "");
  }

  private Answer lift(String body) {
    return realm.admin("DELETE", "onboarding/otp/locks", body);
  }
}
