package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.registration.Applicant;
import io.doorstep.it.registration.RegistrationVisit;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An account type that a person has to approve: whichever way an account becomes one of it. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-1")
class ApprovalIT {
  private static final String TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";

  private static final Map<String, Object> FARMER =
      Map.of(
          "full_name", "Asha Rao",
          "address", "12 Field Road",
          "city", "Jaipur",
          "state", "Rajasthan",
          "pincode", "302001");

  private final KeycloakServer server;
  private final AppRealm realm;

  ApprovalIT(KeycloakServer server) {
    this.server = server;
    realm = AppRealm.copyOf(server, "agri");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    askForApproval(realm, "smart_seller");
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("who registers at once waits")
  void registered() {
    String mobile = Contacts.mobile();
    Answer answer = register(mobile, Map.of("account_type", "smart_seller", "profile", FARMER));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("next_step")).isEqualTo("awaiting_approval");
    assertWaits(answer.text("user_id"));
  }

  @Test
  @DisplayName("who registers as nothing yet and becomes one later waits, too")
  void completed() {
    String mobile = Contacts.mobile();
    Answer started = register(mobile, Map.of());
    assertThat(started.text("next_step")).as(started.body()).isEqualTo("complete_profile");

    Answer answer =
        realm
            .api()
            .call(
                "PUT",
                "onboarding/registrations/profile",
                null,
                Map.of(
                    "proof",
                    realm.proof(mobile, "login"),
                    "account_type",
                    "smart_seller",
                    "profile",
                    FARMER));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("next_step")).isEqualTo("awaiting_approval");
    assertWaits(started.text("user_id"));
  }

  @Test
  @DisplayName("whoever chooses it on the page after a login waits, too")
  void chosen(Visitor visitor) {
    Person person = realm.somebody();
    Page page = visitor.open();
    logIn(page, person);
    page.locator("#accountType-smart_seller").check();
    page.locator("#kc-submit").click();
    page.locator("#address").fill("12 Field Road");
    page.locator("#city").fill("Jaipur");
    page.locator("#state").fill("Rajasthan");
    page.locator("#pincode").fill("302001");
    page.locator("#kc-update-profile-form [type=submit]").first().click();

    assertThat(page.getByText("Your account is waiting for approval").first()).isVisible();
    assertWaits(person.id());
  }

  @Test
  @DisplayName("whoever registers in the browser waits, and is told so")
  void registeredInTheBrowser(Visitor visitor, Outbox outbox) {
    try (AppRealm mobile = AppRealm.copyOf(server, "mobile")) {
      askForApproval(mobile, "user");
      RegistrationVisit visit = new RegistrationVisit(visitor.open(), mobile.realm(), outbox);
      Applicant applicant = Applicant.somebody();
      visit.register(applicant);

      assertThat(visit.page().getByText("Your account is waiting for approval").first())
          .isVisible();
      visit.page().reload();
      assertThat(visit.page().getByText("Your account is waiting for approval").first())
          .isVisible();
      UserRepresentation user =
          mobile.resource().users().searchByEmail(applicant.email(), true).get(0);
      assertThat(user.isEnabled()).isFalse();
      assertThat(
              mobile
                  .resource()
                  .getEvents(List.of("REGISTER"), null, user.getId(), null, null, null, null, null))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("an account that an admin enables in Keycloak without an approval stays closed")
  void enabled() {
    String mobile = Contacts.mobile();
    Answer answer = register(mobile, Map.of("account_type", "smart_seller", "profile", FARMER));
    UserResource account = realm.resource().users().get(answer.text("user_id"));
    UserRepresentation user = account.toRepresentation();
    user.setEnabled(true);

    account.update(user);

    assertWaits(user.getId());
  }

  private void assertWaits(String userId) {
    UserRepresentation user = realm.resource().users().get(userId).toRepresentation();
    assertThat(user.isEnabled()).isFalse();
    assertThat(user.getAttributes()).containsEntry("approval", List.of("pending"));
  }

  private Answer register(String mobile, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("proofs", List.of(realm.proof(mobile, "registration")));
    return realm.api().post("onboarding/registrations", body);
  }

  private void logIn(Page page, Person person) {
    int before = realm.messagesTo(person.mobile());
    new DemoApp(page, realm.realm().url()).logIn();
    page.locator("#contact").fill(person.mobile());
    page.locator("#kc-login").click();
    CodeStep code = new CodeStep(page);
    code.input().waitFor();
    code.enter(realm.next(person.mobile(), before));
  }

  private static void askForApproval(AppRealm realm, String name) {
    String realmId = realm.resource().toRepresentation().getId();
    ComponentRepresentation type =
        realm.resource().components().query(realmId, TYPE).stream()
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    type.getConfig().putSingle("approvalRequired", "true");
    realm.resource().components().component(type.getId()).update(type);
  }
}
