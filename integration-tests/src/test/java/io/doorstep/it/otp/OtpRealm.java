package io.doorstep.it.otp;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm of a test's own, with its API and what left for its numbers. */
final class OtpRealm implements AutoCloseable {

  /** The demo user's number, which is in every demo realm. */
  static final String DEMO_MOBILE = "+919876500001";

  static final String DEMO_EMAIL = "demo@example.com";

  private final KeycloakServer server;
  private final TestRealm realm;
  private final OnboardingApi api;
  private final Outbox outbox;

  private OtpRealm(KeycloakServer server, TestRealm realm) {
    this.server = server;
    this.realm = realm;
    this.api = new OnboardingApi(server.url(), realm.name());
    this.outbox = server.outbox();
  }

  /**
   * Makes a copy of the demo realm {@code mobile}.
   *
   * @param policy settings besides budgets that are out of the way
   */
  static OtpRealm on(KeycloakServer server, Map<String, String> policy) {
    TestRealm realm = TestRealm.copyOf(server, "mobile");
    Policy.set(realm, Policy.UNLIMITED_SENDS, policy);
    return new OtpRealm(server, realm);
  }

  OnboardingApi api() {
    return api;
  }

  RealmResource admin() {
    return realm.resource();
  }

  TestRealm realm() {
    return realm;
  }

  void policy(Map<String, String> policy) {
    Policy.set(realm, Policy.UNLIMITED_SENDS, policy);
  }

  void change(Consumer<RealmRepresentation> change) {
    RealmRepresentation representation = realm.resource().toRepresentation();
    change.accept(representation);
    realm.resource().update(representation);
  }

  /** Asks for a code and waits for it. */
  Sent send(String to, String purpose) {
    String channel = to.contains("@") ? "email" : "sms";
    int before = outbox.messages(to).size();
    Answer answer = api.send(channel, to, purpose);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return new Sent(answer.text("challenge_id"), code(to, before));
  }

  /** The code that comes after so many messages. */
  String code(String to, int before) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> outbox.messages(to), messages -> messages.size() > before)
        .get(before)
        .code();
  }

  /** Brings a removed user back, as an import does, with the number they had proven. */
  void adopt(UserRepresentation user) {
    PartialImportRepresentation users = new PartialImportRepresentation();
    users.setIfResourceExists("FAIL");
    users.setUsers(List.of(user));
    try (Response imported = realm.resource().partialImport(users)) {
      assertThat(imported.getStatus()).isEqualTo(200);
    }
    Answer setUp = setUp();
    assertThat(setUp.status()).as(setUp.body()).isEqualTo(200);
  }

  private Answer setUp() {
    try (Keycloak admin = server.admin()) {
      return api.send(
          api.request("/admin/realms/" + realm.name() + "/onboarding/setup")
              .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString())
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}")));
    }
  }

  int messagesTo(String to) {
    return outbox.messages(to).size();
  }

  List<EventRepresentation> events(String type) {
    return realm.resource().getEvents(List.of(type), null, null, null, null, null, null, null);
  }

  static String newMobile() {
    return Contacts.mobile();
  }

  @Override
  public void close() {
    realm.close();
  }

  /** A code that was sent. */
  record Sent(String challenge, String code) {

    String wrongCode() {
      return OtpRaces.otherThan(code, 7);
    }
  }
}
