package io.doorstep.it.requiredaction;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What differs from a mobile number, of which {@link ChangeMobileIT} tells. */
@WithKeycloak
@WithBrowser
class ChangeEmailIT {
  private static final String CHANGE = "doorstep-change-email";
  private static final String VERIFY = "doorstep-verify-email";
  private static final String CREDENTIAL = "doorstep-email";
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  private static TestRealm realm;

  private final KeycloakServer server;
  private final Outbox outbox;

  ChangeEmailIT(KeycloakServer server, Outbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  @BeforeAll
  static void makeRealm(KeycloakServer server) {
    realm = ChangeMobileIT.realmOfPasswords(server);
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @Test
  @Tag("OTP-1")
  @DisplayName("a new address is proven, then takes the old one's place; old and mobile are told")
  void changesTheAddress(Visitor visitor) {
    try (MailServer mail = MailServer.start();
        TestRealm own = ChangeMobileIT.realmOfPasswords(server)) {
      ChangeMobileIT.update(own, settings -> settings.setSmtpServer(mail.realmSettings()));
      String mobile = Contacts.mobile();
      Holder holder = Holder.of(mobile, visitor.open(Screen.PHONE), own, outbox);
      String email = Contacts.email();

      holder.ask(CHANGE);
      holder.enterContact(email);
      assertThat(holder.codeStep().input()).isVisible();
      assertThat(emailOf(holder)).as("until it is proven").isEqualTo(holder.email());
      holder.codeStep().enter(code(mail, email));

      assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
      assertThat(emailOf(holder)).isEqualTo(email);
      assertThat(holder.user().toRepresentation().isEmailVerified()).isTrue();
      assertThat(MailServer.plainText(mail.await(holder.email(), 1)))
          .contains("was changed to p•••@e•••.com")
          .doesNotContain(email);
      assertThat(outbox.take(mobile).purpose()).isEqualTo("email-changed");
      assertThat(mail.messages(email)).as("a code, and nothing to tell").hasSize(1);
    }
  }

  @Test
  @DisplayName("Keycloak's account page lists the address, offers the change, and is no way around")
  void isInTheAccountConsole(Visitor visitor) {
    Holder holder = Holder.withoutNumber(visitor.open(), realm, outbox);
    holder.ask(VERIFY);
    assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
    assertThat(holder.user().credentials())
        .filteredOn(credential -> credential.getType().equals(CREDENTIAL))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("p•••@e•••.com");
    Page page = holder.page();

    page.navigate(realm.url() + "/account/");
    page.locator("#email").fill(Contacts.email());
    page.getByTestId("save").click();
    assertThat(page.getByText("This email is confirmed")).isVisible();
    PageChecks.screenshot(page, "account-email-refused");
    assertThat(emailOf(holder)).isEqualTo(holder.email());

    page.navigate(realm.url() + "/account/account-security/signing-in");
    page.getByTestId(CREDENTIAL + "/credential-list").getByText("Update").click();
    assertThat(holder.contactField()).isVisible();
    holder.cancel();
    assertThat(page.getByText("p•••@e•••.com")).isVisible();
  }

  @Test
  @DisplayName("nor is Keycloak's own action a way around, where a realm has it")
  void keepsKeycloaksActionFromIt(Visitor visitor) {
    try (TestRealm own = ChangeMobileIT.realmOfPasswords(server)) {
      RequiredActionProviderRepresentation action =
          own.resource().flows().getRequiredAction("UPDATE_EMAIL");
      action.setEnabled(true);
      own.resource().flows().updateRequiredAction("UPDATE_EMAIL", action);
      Holder holder = Holder.withoutNumber(visitor.open(), own, outbox);

      holder.ask("UPDATE_EMAIL");
      holder.page().locator("#email").fill(Contacts.email());
      holder.page().locator("input[type=submit], button[type=submit]").first().click();

      assertThat(holder.page().locator("#input-error-email")).containsText("email is confirmed");
      assertThat(emailOf(holder)).isEqualTo(holder.email());
    }
  }

  @Test
  @DisplayName("where the address is the username, that follows, and the old one signs nobody in")
  void takesTheUsernameAlong(Visitor visitor) {
    try (TestRealm own = ChangeMobileIT.realmOfPasswords(server)) {
      Holder holder = Holder.withoutNumber(visitor.open(), own, outbox);
      holder.ask(CHANGE);
      ChangeMobileIT.update(own, settings -> settings.setRegistrationEmailAsUsername(true));
      UserRepresentation account = holder.user().toRepresentation();
      account.setUsername(holder.email());
      holder.user().update(account);
      String email = Contacts.email();

      holder.enterContact(email);
      holder.prove(email);

      assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
      assertThat(holder.user().toRepresentation().getUsername()).isEqualTo(email);
      assertThat(own.resource().users().searchByUsername(holder.email(), true)).isEmpty();
    }
  }

  @Test
  @DisplayName("who claims another address in the profile and proves that waits like any other")
  void waitsWhicheverWayItIsChanged(Visitor visitor) {
    try (TestRealm own = ChangeMobileIT.realmOfPasswords(server)) {
      ChangeMobileIT.configure(own, VERIFY, Map.of("everybody", "true"));
      Holder holder = Holder.withoutNumber(visitor.open(), own, outbox);
      String email = Contacts.email();
      holder.ask(CHANGE);
      holder.enterContact(email);
      holder.prove(email);
      OnboardingApi api = new OnboardingApi(server.url(), own.name());
      String token = holder.app().tokens(api).text("access_token");

      Answer claimed =
          api.call("PATCH", "onboarding/me/profile", token, Map.of("email", Contacts.email()));
      assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
      assertThat(claimed.json().path("email_verified").asBoolean(true)).isFalse();
      holder.ask(VERIFY);
      assertThat(holder.contactError()).containsText("changed a short time ago");
      holder.cancel();
      assertThat(holder.app().answer()).containsEntry("kc_action_status", "cancelled");

      holder.logIn();
      assertThat(holder.app().answer()).as("nobody is kept out meanwhile").containsKey("code");
      assertThat(emailOf(holder)).isEqualTo(email);
    }
  }

  private static String emailOf(Holder holder) {
    return holder.user().toRepresentation().getEmail();
  }

  private static String code(MailServer mail, String address) {
    Matcher code = CODE.matcher(MailServer.plainText(mail.await(address, 1)));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }
}
