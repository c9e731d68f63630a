package io.doorstep.it.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm as an app sees it, with people in it and the messages they get. */
public final class AppRealm implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KeycloakServer server;
  private final TestRealm realm;
  private final Keycloak admin;
  private final Outbox outbox;

  private AppRealm(KeycloakServer server, TestRealm realm) {
    this.server = server;
    this.realm = realm;
    this.admin = server.admin();
    this.outbox = server.outbox();
  }

  /**
   * Makes a copy.
   *
   * @param template the demo realm to copy, such as {@code mobile}
   */
  public static AppRealm copyOf(KeycloakServer server, String template) {
    return new AppRealm(server, TestRealm.copyOf(server, template));
  }

  /** A demo realm as the server imported it from its file. */
  public static AppRealm imported(KeycloakServer server, String name) {
    return new AppRealm(server, TestRealm.imported(server, name));
  }

  public TestRealm realm() {
    return realm;
  }

  public RealmResource resource() {
    return realm.resource();
  }

  public OnboardingApi api() {
    return new OnboardingApi(server.url(), realm.name());
  }

  /** A call of the admin API by the server's administrator. */
  public Answer admin(String method, String path, String body) {
    return api()
        .send(
            api()
                .request("/admin/realms/" + realm.name() + "/" + path)
                .header("Authorization", "Bearer " + admin.tokenManager().getAccessTokenString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
  }

  /** Somebody with a complete profile, whose mobile number is proven. */
  public Person somebody() {
    return somebody(account -> {});
  }

  /** Somebody who comes with an import, as from an old system. */
  public Person somebody(Consumer<UserRepresentation> change) {
    String mobile = Contacts.mobile();
    UserRepresentation account = new UserRepresentation();
    account.setUsername("u" + mobile.substring(1));
    account.setFirstName("Asha");
    account.setLastName("Rao");
    account.setEmail(Contacts.email());
    account.setEmailVerified(true);
    account.setEnabled(true);
    account.setAttributes(
        Map.of("phoneNumber", List.of(mobile), "phoneNumberVerified", List.of("true")));
    change.accept(account);
    PartialImportRepresentation users = new PartialImportRepresentation();
    users.setIfResourceExists("FAIL");
    users.setUsers(List.of(account));
    try (Response imported = resource().partialImport(users)) {
      assertThat(imported.getStatus()).isEqualTo(200);
    }
    assertThat(admin("POST", "onboarding/setup", "{}").status()).isEqualTo(200);
    String id = resource().users().searchByUsername(account.getUsername(), true).get(0).getId();
    return new Person(id, mobile, account.getEmail());
  }

  /** Asks for a code, as the answer must allow, and waits for it. */
  public SentCode send(String to, String purpose) {
    int before = outbox.messages(to).size();
    Answer answer = api().send(to.contains("@") ? "email" : "sms", to, purpose);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return new SentCode(answer.text("challenge_id"), next(to, before));
  }

  /** Proves a contact, as the answers must allow. */
  public String proof(String contact, String purpose) {
    SentCode sent = send(contact, purpose);
    Answer answer = api().verify(sent.challenge(), sent.code());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("proof");
  }

  /** Logs in by a code, as the answers must allow, and gives the access token. */
  public String login(String contact) {
    SentCode sent = send(contact, "login");
    Answer answer = api().login(sent.challenge(), sent.code());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("access_token");
  }

  /** A token of the trusted client. */
  public String trusted() {
    Answer answer =
        api()
            .token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "demo-service",
                    "client_secret", "demo-service-secret"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("access_token");
  }

  /** The code of the message that comes after so many others. */
  public String next(String to, int before) {
    return Awaitility.await("a message to " + to)
        .atMost(PATIENCE)
        .until(() -> outbox.messages(to), messages -> messages.size() > before)
        .get(before)
        .code();
  }

  public int messagesTo(String to) {
    return outbox.messages(to).size();
  }

  @Override
  public void close() {
    admin.close();
    realm.close();
  }

  /** Somebody with an account. */
  public record Person(String id, String mobile, String email) {}

  /** A code that was sent. */
  public record SentCode(String challenge, String code) {

    /** Another well-formed code. */
    public String wrong() {
      return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
  }
}
