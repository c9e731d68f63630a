package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-4")
class ApprovalsIT {
  private static final String TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";
  private static final String APP = "demo-app";
  private static final Pattern LINK = Pattern.compile("http\\S+action-token\\S+");

  private final Office office;
  private final MailServer mail = MailServer.start();

  ApprovalsIT(KeycloakServer server) {
    office = new Office(server, "b2b");
    RealmRepresentation settings = office.realm().resource().toRepresentation();
    settings.setSmtpServer(mail.realmSettings());
    office.realm().resource().update(settings);
  }

  @AfterAll
  void close() {
    office.close();
    mail.close();
  }

  @Test
  @Tag("B2B-1")
  @DisplayName("an invited admin is closed until approved, and sets the password by a link, once")
  void approved(Visitor visitor) {
    String email = Contacts.email();
    Answer created = office.create("b2b_admin", email, Map.of("send_setup_link", true));
    String id = created.text("user_id");
    assertThat(created.text("status")).isEqualTo("awaiting_approval");
    assertThat(mail.messages(email)).as("no link before the approval").isEmpty();
    assertThat(office.get("approvals?max=100").json().findValuesAsText("user_id")).contains(id);

    Answer approved = office.call("POST", "approvals/" + id + "/approve", null);

    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.json().at("/account/status").asText()).isEqualTo("active");
    assertThat(office.get("approvals?max=100").json().findValuesAsText("user_id"))
        .doesNotContain(id);
    String link = link(email);
    setPassword(visitor.open(), link);
    assertThat(office.logIn(APP, email).status()).isEqualTo(200);
    Page again = visitor.open();
    again.navigate(link);
    assertThat(again.locator("#kc-error-message")).isVisible();
  }

  private String link(String email) {
    Matcher link = LINK.matcher(MailServer.plainText(mail.await(email, 1)));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void setPassword(Page page, String link) {
    page.navigate(link);
    page.locator("#kc-info-message a, .kc-content-wrapper a, a[href*='action-token']")
        .first()
        .click();
    page.locator("#password-new").fill(Office.PASSWORD);
    page.locator("#password-confirm").fill(Office.PASSWORD);
    page.locator("#kc-form-buttons button, [type=submit]").first().click();
    assertThat(page.getByText("Your account has been updated").first()).isVisible();
  }

  @Test
  @Tag("B2B-1")
  @DisplayName("a rejected one stays closed, and is told why")
  void rejected() {
    String email = Contacts.email();
    String id = office.create("b2b_admin", email, Map.of()).text("user_id");
    office.setPassword(id);
    String path = "approvals/" + id + "/reject";
    assertThat(office.call("POST", path, Map.of()).status()).isEqualTo(422);
    assertThat(office.call("POST", path, Map.of("reason", "x".repeat(501))).status())
        .isEqualTo(422);

    Answer rejected = office.call("POST", path, Map.of("reason", "No registration papers"));

    assertThat(rejected.status()).as(rejected.body()).isEqualTo(200);
    assertThat(rejected.json().at("/account/status").asText()).isEqualTo("rejected");
    assertThat(rejected.text("rejection_reason")).isEqualTo("No registration papers");
    assertThat(MailServer.plainText(mail.await(email, 1)))
        .contains("No registration papers")
        .doesNotContain("${", "doorstepEmail");
    assertThat(office.logIn(APP, email).status()).isEqualTo(400);
    assertThat(office.call("POST", "approvals/" + id + "/approve", null).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("of ten who decide at once one does")
  void decidesOnce() {
    String id = office.create("b2b_admin", Contacts.email(), Map.of()).text("user_id");

    List<Answer> answers =
        Crowd.atOnce(
            10,
            i ->
                i % 2 == 0
                    ? office.call("POST", "approvals/" + id + "/approve", null)
                    : office.call("POST", "approvals/" + id + "/reject", Map.of("reason", "no")));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
  }

  @Test
  @DisplayName("where the type asks for somebody else, nobody approves what they made")
  void byAnother() {
    String realmId = office.realm().resource().toRepresentation().getId();
    ComponentRepresentation type =
        office.realm().resource().components().query(realmId, TYPE).stream()
            .filter(candidate -> candidate.getName().equals("b2b_admin"))
            .findFirst()
            .orElseThrow();
    type.getConfig().putSingle("approvalByAnother", "true");
    office.realm().resource().components().component(type.getId()).update(type);
    String id = office.create("b2b_admin", Contacts.email(), Map.of()).text("user_id");

    assertThat(office.call("POST", "approvals/" + id + "/approve", null).status()).isEqualTo(403);
    assertThat(office.call("POST", "approvals/" + id + "/reject", Map.of("reason", "no")).status())
        .isEqualTo(403);
    assertThat(office.get("approvals?max=100").json().findValuesAsText("user_id")).contains(id);

    type.getConfig().putSingle("approvalByAnother", "false");
    office.realm().resource().components().component(type.getId()).update(type);
    assertThat(office.call("POST", "approvals/" + id + "/approve", null).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("there is nothing to approve about accounts that do not wait")
  void nothingToDecide() {
    String id = office.create("b2c_user", Contacts.email(), Map.of()).text("user_id");

    assertThat(office.call("POST", "approvals/" + id + "/approve", null).status()).isEqualTo(409);
  }
}
