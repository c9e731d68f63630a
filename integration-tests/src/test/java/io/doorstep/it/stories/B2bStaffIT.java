package io.doorstep.it.stories;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.document.Multipart;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.stories.SystemApp.Login;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** B2B from its admins to a user's wallet, with the realm just as it was imported. */
@WithKeycloak
@WithBrowser
class B2bStaffIT {
  private static final Pattern LINK = Pattern.compile("http\\S+action-token\\S+");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakServer server;
  private final MailServer mail = MailServer.start();
  private SystemApp app;

  B2bStaffIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    app = SystemApp.trusted(server, "b2b");
  }

  @AfterEach
  void close() {
    sendBy(Map.of());
    app.close();
    mail.close();
  }

  private void sendBy(Map<String, String> smtp) {
    RealmResource realm = app.realm().resource();
    RealmRepresentation settings = realm.toRepresentation();
    settings.setSmtpServer(new HashMap<>(smtp));
    realm.update(settings);
  }

  @Test
  @Tag("B2B-1")
  @Tag("B2B-2")
  @Tag("B2B-3")
  @Tag("B2B-4")
  @Tag("B2B-5")
  @DisplayName("admins approve B2B admins, who bring their users in batches, whose wallets fill")
  void adminsToWallets(Visitor visitor) {
    Worker admin = admin();
    // from now on: codes are taken from the console, which only speaks where no mail server is set
    sendBy(mail.realmSettings());
    Worker owner = approved(visitor, admin);
    Worker rival = approved(visitor, admin);
    rejected(admin);

    List<String> emails = List.of(Contacts.email(), Contacts.email(), Contacts.email());
    bringIn(owner, emails);
    List<String> users = owner.accounts();
    assertThat(users).hasSize(3);
    assertThat(rival.accounts()).doesNotContainAnyElementsOf(users);
    assertThat(rival.get("users/" + users.get(0)).status()).isEqualTo(404);
    assertThat(rival.ok("GET", "batches", null).json().path("items")).isEmpty();
    assertThat(pages(admin, "b2b_user")).containsAll(users);

    setPassword(visitor.open(), link(emails.get(0)));
    Login user = app.byPassword(emails.get(0), SystemApp.PASSWORD);
    JsonNode claims = user.claims();
    assertThat(claims.path("account_type").asText()).isEqualTo("b2b_user");
    assertThat(claims.path("branch").asText())
        .isEqualTo(owner.ok("GET", "branches", null).json().at("/items/0/code").asText());
    fillWallet(user);
    changePassword(user, emails.get(0));
  }

  /** Somebody whom the server's administrator has made an admin. */
  private Worker admin() {
    String mobile = Contacts.mobile();
    String email = Contacts.email();
    Answer registered =
        app.register(
            Map.of(
                "account_type",
                "b2c_user",
                "proofs",
                List.of(app.prove(mobile), app.prove(email)),
                "profile",
                Map.of("first_name", "Asha", "last_name", "Rao"),
                "password",
                SystemApp.PASSWORD));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    give(registered.text("user_id"), "admin");
    return Worker.at(app, registered.text("user_id"), email);
  }

  private void give(String userId, String role) {
    RealmResource realm = app.realm().resource();
    RoleRepresentation given = realm.roles().get(role).toRepresentation();
    realm.users().get(userId).roles().realmLevel().add(List.of(given));
  }

  private Worker approved(Visitor visitor, Worker admin) {
    String email = Contacts.email();
    Answer invited = admin.create("b2b_admin", email, Map.of("send_setup_link", true));
    String id = invited.text("user_id");
    assertThat(invited.text("status")).as(invited.body()).isEqualTo("awaiting_approval");
    assertThat(admin.ok("GET", "approvals?max=100", null).json().findValuesAsText("user_id"))
        .contains(id);

    admin.ok("POST", "approvals/" + id + "/approve", null);

    setPassword(visitor.open(), link(email));
    return Worker.at(app, id, email);
  }

  private void rejected(Worker admin) {
    String email = Contacts.email();
    String id = admin.create("b2b_admin", email, Map.of()).text("user_id");

    admin.ok("POST", "approvals/" + id + "/reject", Map.of("reason", "No registration papers"));

    assertThat(MailServer.plainText(mail.await(email, 1))).contains("No registration papers");
    assertThat(app.tryPassword(email).status()).isEqualTo(400);
  }

  private String link(String email) {
    Matcher link = LINK.matcher(MailServer.plainText(mail.await(email, 1)));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void setPassword(Page page, String link) {
    page.navigate(link);
    page.locator("a[href*='action-token']").first().click();
    page.locator("#password-new").fill(SystemApp.PASSWORD);
    page.locator("#password-confirm").fill(SystemApp.PASSWORD);
    page.locator("[type=submit]").first().click();
    page.getByText("Your account has been updated").first().waitFor();
  }

  /** Three good rows and one that is not. */
  private void bringIn(Worker owner, List<String> emails) {
    StringBuilder table = new StringBuilder("first_name;last_name;email\n");
    emails.forEach(email -> table.append("Ravi;Meena;").append(email).append('\n'));
    table.append("Ravi;Meena;nowhere\n");
    Multipart form =
        new Multipart()
            .text("name", "June")
            .text("send_setup_link", "true")
            .file("people.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8));
    OnboardingApi api = app.realm().api();
    Answer taken =
        api.send(
            api.request("/admin/realms/b2b/onboarding/batches")
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", Multipart.CONTENT_TYPE)
                .POST(form.publisher()));
    assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    String path = "batches/" + taken.text("batch_id");
    Awaitility.await().atMost(PATIENCE).until(() -> owner.get(path).json().has("finished_at"));
    JsonNode batch = owner.get(path).json();
    assertThat(batch.path("done").asInt()).as(batch.toString()).isEqualTo(3);
    assertThat(batch.path("failed").asInt()).isEqualTo(1);
    assertThat(owner.get(path + "/rows?state=failed").json().findValuesAsText("field"))
        .containsExactly("email");
  }

  /** Ids of all accounts of a type, two a page. */
  private static List<String> pages(Worker staff, String type) {
    List<String> ids = new ArrayList<>();
    String first = "";
    do {
      JsonNode page = staff.ok("GET", "users?account_type=" + type + "&max=2" + first, null).json();
      ids.addAll(page.findValuesAsText("user_id"));
      first = page.has("next") ? "&first=" + page.path("next").asText() : "";
    } while (!first.isEmpty());
    return ids;
  }

  private void fillWallet(Login user) {
    String id = user.claims().path("sub").asText();
    String service = app.realm().resource().clients().findByClientId("demo-service").get(0).getId();
    give(
        app.realm().resource().clients().get(service).getServiceAccountUser().getId(),
        "wallet-client");
    String token = app.realm().trusted();

    assertThat(post(token, id, "credit", 10_000).status()).isEqualTo(201);
    assertThat(post(token, id, "debit", 2_500).status()).isEqualTo(201);
    assertThat(post(token, id, "debit", 7_501).status()).isEqualTo(409);

    JsonNode wallet = app.call("GET", "me/wallet", user, null).json();
    assertThat(wallet.path("balance").asInt()).isEqualTo(7_500);
    assertThat(wallet.path("currency").asText()).isEqualTo("INR");
    assertThat(wallet.path("items")).hasSize(2);
  }

  private Answer post(String token, String userId, String kind, int amount) {
    OnboardingApi api = app.realm().api();
    Map<String, Object> posting =
        Map.of("kind", kind, "amount", amount, "currency", "INR", "reference", "V-1");
    return api.send(
        api.request("/admin/realms/b2b/onboarding/wallets/" + userId + "/entries")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(JSON.valueToTree(posting).toString())));
  }

  private void changePassword(Login user, String email) {
    String next = "winter-Passw0rd8";
    Answer changed =
        app.call(
            "POST",
            "me/password",
            user,
            Map.of("current_password", SystemApp.PASSWORD, "new_password", next));
    assertThat(changed.status()).as(changed.body()).isIn(200, 204);
    assertThat(app.tryPassword(email).status()).isEqualTo(400);
    // Keycloak lets nobody in whose failure it is still counting
    Awaitility.await().until(() -> app.tryPassword(email, next).status() == 200);
  }
}
