package io.doorstep.it.login;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
class CodePageIT {
  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "mobile otp");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("it says how many tries are left, then that the number is locked")
  void countsTheTriesDown(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String right = realm.outbox().take(person.mobile()).code();

    visit.enterCode(LoginVisit.otherThan(right, 1));
    assertThat(visit.codeStep().error()).containsText("You have 2 tries left.");
    visit.enterCode(LoginVisit.otherThan(right, 2));
    assertThat(visit.codeStep().error()).containsText("You have one try left.");
    visit.enterCode(LoginVisit.otherThan(right, 3));
    assertThat(visit.page().locator("#kc-page-title")).hasText("Too many wrong codes");
    assertThat(visit.page().locator("#doorstep-locked-until")).isVisible();

    assertStillLocked(visitor, person);
  }

  private static void assertStillLocked(Visitor visitor, Person person) {
    int sent = realm.outbox().messages(person.mobile()).size();
    LoginVisit other = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    assertThat(other.page().locator("#kc-page-title")).hasText("Codes are still locked");
    assertThat(realm.outbox().messages(person.mobile())).hasSize(sent);
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("a page opened before the lock does not take the right code either")
  void refusesTheRightCodeWhileLocked(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit early = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String right = realm.outbox().take(person.mobile()).code();
    LoginVisit attacker = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    for (int i = 1; i <= 3; i++) {
      attacker.enterCode(LoginVisit.otherThan(right, i));
    }
    assertThat(attacker.page().locator("#doorstep-locked-until")).isVisible();

    early.enterCode(right);

    assertThat(early.page().locator("#kc-page-title")).hasText("Codes are still locked");
  }

  @Test
  @Tag("OTP-3")
  @DisplayName("wrong codes reach Keycloak's own brute-force counters")
  void reachesTheBruteForceCounters(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());

    visit.enterWrongCodes(person.mobile(), 2);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(realm.attackDetection(person))
                    .containsEntry("numFailures", 2)
                    .containsEntry("numSecondaryAuthFailures", 2));
  }

  @Test
  @Tag("OTP-2")
  @DisplayName("a code of another session is a wrong one")
  void refusesTheCodeOfAnotherSession(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String first = realm.outbox().take(person.mobile()).code();
    LoginVisit other = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    assertThat(other.codeStep().input()).isVisible();

    other.enterCode(first);

    assertThat(other.codeStep().input()).isVisible();
    assertThat(other.page()).not().hasURL(Pattern.compile(".*callback.*"));
  }

  @Test
  @Tag("OTP-2")
  @DisplayName("a code of a page is worth nothing to who calls the API with it")
  void bindsTheCodeToThePage(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String code = realm.outbox().take(person.mobile()).code();
    assertThat(visit.codeStep().input()).isVisible();
    String statusUrl = visit.page().locator("#doorstep-otp").getAttribute("data-status-url");
    String challenge = URI.create(statusUrl).getPath().replaceAll(".*/", "");

    assertThat(realm.api().verify(challenge, code).status()).isEqualTo(410);
    assertThat(realm.api().login(challenge, code).status()).isEqualTo(400);

    visit.enterCode(code);
    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a reload and the back button send nothing, and the code on its way is still good")
  void sendsNothingOnReload(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    String code = realm.outbox().take(person.mobile()).code();

    visit.page().reload();
    assertThat(visit.codeStep().input()).isVisible();
    visit.page().goBack();
    visit.page().goForward();
    assertThat(visit.codeStep().input()).isVisible();
    assertThat(realm.outbox().messages(person.mobile())).hasSize(1);

    visit.enterCode(code);
    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("before the wait is over no second code leaves")
  void waitsBeforeAResend(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.openWithoutJavaScript(Screen.PHONE), realm);
    visit.identify(person.mobile()).openProblems();
    assertThat(visit.page().locator("#doorstep-otp-countdown")).containsText("0:");

    visit.resend();

    assertThat(visit.alert()).containsText("You can ask for a new code in");
    PageChecks.screenshot(visit.page(), "login-resend-too-soon");
    realm.outbox().take(person.mobile());
    assertThat(realm.outbox().messages(person.mobile())).hasSize(1);
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a script keeps the button shut until the wait is over")
  void shutsTheResendButton(Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(realm.somebody().mobile());

    visit.openProblems();

    assertThat(visit.resendButton()).isDisabled();
    assertThat(visit.page().locator("#doorstep-otp-countdown")).containsText("0:");
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a new code replaces the old one and has another letter")
  void resends(Visitor visitor) {
    realm.policy(Map.of("resendCooldownSeconds", "1"));
    try {
      Person person = realm.somebody();
      LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
      String first = realm.outbox().take(person.mobile()).code();
      assertThat(visit.reference()).containsText("code A");
      visit.openProblems();
      assertThat(visit.page().locator("#doorstep-otp-countdown")).containsText("now");

      visit.resend();

      assertThat(visit.reference()).containsText("code B");
      String second = realm.outbox().take(person.mobile()).code();
      visit.enterCode(first);
      assertThat(visit.codeStep().error()).isVisible();
      visit.enterCode(second);
      assertThat(visit.tokens().username()).isEqualTo(person.username());
    } finally {
      realm.policy(Map.of("resendCooldownSeconds", "30"));
    }
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "12345", "1234567", "12345a"})
  @DisplayName("what is no code costs no try")
  void refusesWhatIsNoCode(String typed, Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(realm.somebody().mobile());

    visit.enterCode(typed);

    assertThat(visit.codeStep().error()).isVisible();
    assertThat(visit.codeStep().error()).not().containsText("left");
  }

  @Test
  @DisplayName("a form without the code is answered like an empty one")
  void takesAFormWithoutTheCode(Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(realm.somebody().mobile());
    Page page = visit.page();
    assertThat(visit.codeStep().input()).isVisible();

    page.evaluate(
        "() => { document.querySelector('#code').remove();"
            + " document.querySelector('#doorstep-otp-form').submit(); }");

    assertThat(visit.codeStep().error()).containsText("Enter the code");
  }

  @Test
  @DisplayName("spaces, dashes and Arabic-Indic digits are understood")
  void understandsOtherDigits(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String code = realm.outbox().take(person.mobile()).code();

    visit.enterCode(arabicIndic(code.substring(0, 3)) + " -" + code.substring(3));

    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @Tag("OTP-11")
  @DisplayName("browsers can fill the code in")
  void canBeFilledInByTheBrowser(Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(realm.somebody().mobile());

    assertThat(visit.codeStep().input()).hasAttribute("autocomplete", "one-time-code");
    assertThat(visit.codeStep().input()).hasAttribute("inputmode", "numeric");
    assertThat(visit.codeStep().input()).isFocused();
  }

  private static String arabicIndic(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append((char) (digit - '0' + '\u0660')));
    return text.toString();
  }
}
