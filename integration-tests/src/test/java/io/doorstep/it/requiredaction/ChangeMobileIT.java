package io.doorstep.it.requiredaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
class ChangeMobileIT {
  private static final String VERIFY = "doorstep-verify-mobile";
  private static final String CHANGE = "doorstep-change-mobile";
  private static final String CREDENTIAL = "doorstep-mobile";

  private static TestRealm realm;

  private final KeycloakServer server;
  private final Outbox outbox;

  ChangeMobileIT(KeycloakServer server, Outbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  @BeforeAll
  static void makeRealm(KeycloakServer server) {
    realm = realmOfPasswords(server);
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  /** Its users log in with passwords; how a login with a code goes is told elsewhere. */
  static TestRealm realmOfPasswords(KeycloakServer server) {
    TestRealm realm = TestRealm.copyOf(server, "mobile");
    update(realm, settings -> settings.setBrowserFlow("browser"));
    return realm;
  }

  @ParameterizedTest
  @EnumSource
  @Tag("OTP-1")
  @DisplayName("an app has a first number proven, which then is one of the ways to sign in")
  void verifiesAFirstNumber(Screen screen, Visitor visitor) {
    Holder holder = Holder.withoutNumber(visitor.open(screen), realm, outbox);
    String mobile = Contacts.mobile();

    holder.ask(VERIFY);
    PageChecks.check(holder.page(), "verify-mobile");
    holder.enterContact(mobile.substring(3));
    PageChecks.check(holder.page(), "verify-mobile-code");
    holder.prove(mobile);

    assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
    assertThat(holder.number()).isEqualTo(mobile);
    assertThat(holder.user().credentials())
        .filteredOn(credential -> credential.getType().equals(CREDENTIAL))
        .extracting(CredentialRepresentation::getUserLabel)
        .containsExactly("••••••" + mobile.substring(mobile.length() - 4));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("OTP-1")
  @DisplayName("a new number is proven, then takes the place of the old one, which is told")
  void changesTheNumber(Screen screen, Visitor visitor) {
    String old = Contacts.mobile();
    String mobile = Contacts.mobile();
    Holder holder = Holder.of(old, visitor.open(screen), realm, outbox);

    holder.ask(CHANGE);
    PageChecks.check(holder.page(), "change-mobile");
    holder.enterContact(mobile);
    PageChecks.check(holder.page(), "change-mobile-code");
    assertThat(holder.number()).as("until it is proven").isEqualTo(old);
    holder.prove(mobile);

    assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
    assertThat(holder.number()).isEqualTo(mobile);
    assertThat(outbox.take(old).purpose()).isEqualTo("mobile-changed");
    assertThat(outbox.messages(mobile)).hasSize(1);
  }

  @Test
  @DisplayName("it works without JavaScript")
  void changesTheNumberWithoutJavaScript(Visitor visitor) {
    Page page = visitor.openWithoutJavaScript(Screen.PHONE);
    Holder holder = Holder.of(Contacts.mobile(), page, realm, outbox);
    String mobile = Contacts.mobile();

    holder.ask(CHANGE);
    holder.enterContact(mobile);
    holder.prove(mobile);

    assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
    assertThat(holder.number()).isEqualTo(mobile);
  }

  @Test
  @DisplayName("a proven e-mail address is told of the change as well")
  void tellsTheEmailAddress(Visitor visitor) {
    try (MailServer mail = MailServer.start();
        TestRealm own = realmOfPasswords(server)) {
      update(own, settings -> settings.setSmtpServer(mail.realmSettings()));
      Holder holder = Holder.of(Contacts.mobile(), visitor.open(), own, outbox);
      String mobile = Contacts.mobile();

      holder.ask(CHANGE);
      holder.enterContact(mobile);
      holder.prove(mobile);
      holder.app().answer();

      assertThat(MailServer.plainText(mail.await(holder.email(), 1)))
          .contains("was changed")
          .contains(mobile.substring(mobile.length() - 4))
          .doesNotContain(mobile);
    }
  }

  @Test
  @DisplayName("soon after a change there is no other, unless an administrator wants it")
  void coolsDown(Visitor visitor) {
    Holder holder = Holder.of(Contacts.mobile(), visitor.open(), realm, outbox);
    String mobile = Contacts.mobile();
    holder.ask(CHANGE);
    holder.enterContact(mobile);
    holder.prove(mobile);
    holder.app().answer();
    String next = Contacts.mobile();

    holder.ask(CHANGE);
    assertThat(holder.contactError()).containsText("changed a short time ago");
    PageChecks.check(holder.page(), "change-mobile-cooldown");
    holder.enterContact(next);
    assertThat(holder.contactError()).containsText("changed a short time ago");
    holder.cancel();
    assertThat(holder.app().answer()).containsEntry("kc_action_status", "cancelled");
    assertThat(outbox.messages(next)).isEmpty();

    UserRepresentation user = holder.user().toRepresentation();
    user.setRequiredActions(List.of(CHANGE));
    holder.user().update(user);
    holder.logIn();
    holder.enterContact(next);
    holder.prove(next);
    holder.app().answer();
    assertThat(holder.number()).isEqualTo(next);
  }

  @Test
  @DisplayName("the present number is no new number, and nonsense is none at all")
  void refusesTheSameNumber(Visitor visitor) {
    String mobile = Contacts.mobile();
    Holder holder = Holder.of(mobile, visitor.open(), realm, outbox);

    holder.ask(CHANGE);
    holder.enterContact(mobile.substring(3));
    assertThat(holder.contactError()).containsText("already your number");
    holder.enterContact("12");
    assertThat(holder.contactError()).containsText("not a mobile number");
    assertThat(holder.contactField()).hasValue("12");
    PageChecks.check(holder.page(), "change-mobile-error");

    assertThat(holder.number()).isEqualTo(mobile);
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("that a number is another's is told only to who proves it")
  void tellsOfATakenNumberOnlyWhoProvesIt(Visitor visitor) {
    String taken = Contacts.mobile();
    Holder.of(taken, visitor.open(), realm, outbox);
    String mobile = Contacts.mobile();
    Holder holder = Holder.of(mobile, visitor.open(), realm, outbox);

    holder.ask(CHANGE);
    holder.enterContact(taken);
    assertThat(holder.codeStep().input()).isVisible();
    holder.prove(taken);

    assertThat(holder.contactError()).containsText("already an account");
    assertThat(holder.number()).isEqualTo(mobile);
    assertThat(outbox.messages(mobile)).as("nothing to tell").hasSize(1);
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a typing error is corrected, and a reload sends nothing")
  void correctsANumber(Visitor visitor) {
    Holder holder = Holder.of(Contacts.mobile(), visitor.open(), realm, outbox);
    String mistyped = Contacts.mobile();
    String mobile = Contacts.mobile();

    holder.ask(CHANGE);
    holder.enterContact(mistyped);
    assertThat(holder.codeStep().input()).isVisible();
    holder.page().reload();
    assertThat(holder.codeStep().input()).isVisible();
    holder.codeStep().edit();
    assertThat(holder.contactField()).hasValue(mistyped);
    holder.enterContact(mobile);
    holder.prove(mobile);

    assertThat(holder.app().answer()).containsEntry("kc_action_status", "success");
    assertThat(outbox.messages(mistyped)).hasSize(1);
    assertThat(outbox.messages(mobile)).hasSize(1);
  }

  @Test
  @DisplayName("an old login does not suffice for a change")
  void wantsARecentLogin(Visitor visitor) {
    try (TestRealm own = realmOfPasswords(server)) {
      configure(own, CHANGE, Map.of("max_auth_age", "1"));
      Holder holder = Holder.of(Contacts.mobile(), visitor.open(), own, outbox);
      Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);

      holder.app().ask(CHANGE);

      assertThat(holder.page().locator("#password")).isVisible();
    }
  }

  @Test
  @DisplayName("who has no proven number is asked for one at the login if the realm wants that")
  void asksEverybody(Visitor visitor) {
    try (TestRealm own = realmOfPasswords(server)) {
      configure(own, VERIFY, Map.of("everybody", "true"));
      Holder holder = Holder.withoutNumber(visitor.open(), own, outbox);
      String mobile = Contacts.mobile();

      holder.logIn();
      holder.enterContact(mobile);
      holder.prove(mobile);

      assertThat(holder.app().answer()).containsKey("code");
      assertThat(holder.number()).isEqualTo(mobile);
    }
  }

  @Test
  @DisplayName("the account console lists the masked number and offers to change it")
  void isInTheAccountConsole(Visitor visitor) {
    String mobile = Contacts.mobile();
    Holder holder = Holder.of(mobile, visitor.open(), realm, outbox);
    Page page = holder.page();

    page.navigate(realm.url() + "/account/account-security/signing-in");

    String label = "••••••" + mobile.substring(mobile.length() - 4);
    assertThat(page.getByText(label)).isVisible();
    PageChecks.screenshot(page, "account-signing-in");
    page.getByTestId(CREDENTIAL + "/credential-list").getByText("Update").click();
    assertThat(holder.contactField()).isVisible();
    holder.cancel();
    assertThat(page.getByText(label)).isVisible();
  }

  static void configure(TestRealm realm, String action, Map<String, String> settings) {
    RequiredActionConfigRepresentation config = new RequiredActionConfigRepresentation();
    config.setConfig(settings);
    realm.resource().flows().updateRequiredActionConfig(action, config);
  }

  static void update(TestRealm realm, Consumer<RealmRepresentation> change) {
    RealmRepresentation settings = realm.resource().toRepresentation();
    change.accept(settings);
    realm.resource().update(settings);
  }
}
