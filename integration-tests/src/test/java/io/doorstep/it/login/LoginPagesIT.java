package io.doorstep.it.login;

import java.util.Map;

import com.microsoft.playwright.Locator;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every step and every error state of a login, in every view. What they mean is told elsewhere. */
@WithKeycloak
@WithBrowser
class LoginPagesIT {
  private final LoginRealm realm;

  LoginPagesIT(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "identifier first");
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @EachView
  @DisplayName("identifier first, with a code or a password")
  void identifierFirst(View view, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = start(view, visitor);
    check(visit, visit.contactField(), "identifier");
    visit.identify("");
    check(visit, visit.contactError(), "identifier-missing");
    visit.identify(person.mobile());
    check(visit, visit.codeStep().input(), "identifier-code");
    visit.openProblems();
    check(visit, visit.resendButton(), "identifier-code-problems");
    visit.leaveForAnotherWay();
    check(visit, visit.ways().first(), "identifier-other-ways");
    visit.ways().last().click();
    check(visit, visit.passwordField(), "identifier-password");
    visit.enterPassword("");
    check(visit, visit.passwordError(), "identifier-password-missing");
    visit.enterPassword("wrong");
    check(visit, visit.passwordError(), "identifier-password-wrong");
  }

  @EachView
  @DisplayName("codes that are missing, wrong and locked")
  void codes(View view, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = start(view, visitor).identify(person.mobile());
    visit.enterCode("");
    check(visit, visit.codeStep().error(), "code-missing");
    visit.enterCode("12345");
    check(visit, visit.codeStep().error(), "code-malformed");
    visit.enterWrongCodes(person.mobile(), 1);
    check(visit, visit.codeStep().error(), "code-wrong");
    visit.enterCode("000000").enterCode("000001");
    check(visit, visit.lockedUntil(), "code-just-locked");
    LoginVisit again = start(view, visitor).identify(person.mobile());
    check(again, again.lockedUntil(), "code-still-locked");
  }

  @EachView
  @DisplayName("mobile number and e-mail address")
  void contacts(View view, Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep mobile otp"));
    LoginVisit mobile = start(view, visitor);
    check(mobile, mobile.contactField(), "mobile");
    mobile.identify("12");
    check(mobile, mobile.contactError(), "mobile-malformed");
    realm.update(settings -> settings.setBrowserFlow("doorstep email otp"));
    LoginVisit email = start(view, visitor);
    check(email, email.contactField(), "email");
    email.identify("nobody");
    check(email, email.contactError(), "email-malformed");
    Person person = realm.somebody();
    email.identify(person.email());
    check(email, email.codeStep().input(), "email-code");
    email.prove(person.email());
    email.app().answer();
  }

  @EachView
  @DisplayName("a code that has expired, and no further one within the budget")
  void unsent(View view, Visitor visitor) {
    realm.policy(
        Map.of(
            "codeLifetimeSeconds", "1",
            "resendCooldownSeconds", "0",
            "sendsPerDestinationHour", "1"));
    LoginVisit visit = start(view, visitor).identify(realm.somebody().mobile());
    visit.codeStep().input().waitFor();
    Awaitility.await()
        .pollInSameThread()
        .until(
            () -> {
              visit.page().reload();
              return visit.codeStep().input().count() == 0;
            });
    check(visit, visit.resendButton(), "code-expired");
    visit.resend();
    check(visit, visit.countdown(), "code-over-budget");
  }

  @EachView
  @DisplayName("a second factor for a known user: no code yet, a code, none left for the day")
  void secondFactor(View view, Visitor visitor) {
    realm.policy(Map.of("maxAttempts", "5", "maxWrongCodesPerDay", "2"));
    Person person = realm.somebody();
    LoginVisit visit = start(view, visitor).identify(person.username());
    visit.enterPassword(Person.PASSWORD).app().answer();
    visit.app().logIn("2");
    check(visit, visit.resendButton(), "second-factor-unasked");
    visit.resend();
    check(visit, visit.codeStep().input(), "second-factor-code");
    visit.enterWrongCodes(person.mobile(), 2);
    check(visit, visit.lockedUntil(), "code-daily-cap");
  }

  @EachView
  @DisplayName("an account that is locked, and one that is disabled, in front of its owner")
  void accounts(View view, Visitor visitor) {
    Person locked = realm.somebody();
    LoginVisit visit = start(view, visitor).identify(locked.username());
    for (int failures = 1; failures <= 3; failures++) {
      visit.enterPassword("wrong");
      awaitFailures(locked, failures);
    }
    LoginVisit owner = start(view, visitor).identify(locked.mobile()).prove(locked.mobile());
    check(owner, owner.lockedUntil(), "account-locked");
    Person disabled = realm.somebody();
    LoginVisit refused = start(view, visitor).identify(disabled.mobile());
    realm.disable(disabled);
    refused.prove(disabled.mobile());
    check(refused, refused.page().locator("#kc-error-message"), "account-disabled");
  }

  private LoginVisit start(View view, Visitor visitor) {
    return LoginVisit.start(view.open(visitor), realm);
  }

  private static void check(LoginVisit visit, Locator landmark, String state) {
    assertThat(landmark).isVisible();
    PageChecks.check(visit.page(), "login-" + state);
  }

  /** Keycloak counts in the background. */
  private void awaitFailures(Person person, int failures) {
    Awaitility.await()
        .until(() -> realm.attackDetection(person).get("numFailures").equals(failures));
  }
}
