package io.doorstep.it.login;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.server.Outbox;

/** Somebody on the way from the app through the login pages and back. */
final class LoginVisit {
  private final Page page;
  private final LoginRealm realm;
  private final DemoApp app;

  private LoginVisit(Page page, LoginRealm realm) {
    this.page = page;
    this.realm = realm;
    this.app = new DemoApp(page, realm.realm().url());
  }

  /** Comes from the app, which asks for a login. */
  static LoginVisit start(Page page, LoginRealm realm) {
    LoginVisit visit = new LoginVisit(page, realm);
    visit.app.logIn();
    return visit;
  }

  /** Comes from the app, which asks for a login of some strength. */
  static LoginVisit start(Page page, LoginRealm realm, String acr) {
    LoginVisit visit = new LoginVisit(page, realm);
    visit.app.logIn(acr);
    return visit;
  }

  Page page() {
    return page;
  }

  DemoApp app() {
    return app;
  }

  Locator contactField() {
    return page.locator("#contact");
  }

  Locator contactError() {
    return page.locator("#input-error-contact");
  }

  Locator passwordField() {
    return page.locator("#password");
  }

  Locator passwordError() {
    return page.locator("#input-error-password");
  }

  Locator resendButton() {
    return page.locator("#doorstep-otp-resend");
  }

  /** How long it is until the resend button may be pressed. */
  Locator countdown() {
    return page.locator("#doorstep-otp-countdown");
  }

  Locator reference() {
    return page.locator("#doorstep-otp-sent .doorstep-hint");
  }

  Locator lockedUntil() {
    return page.locator("#doorstep-locked-until");
  }

  /** The message that Keycloak's template shows on top of a page. */
  Locator alert() {
    return page.locator(".pf-v5-c-alert").first();
  }

  CodeStep codeStep() {
    return new CodeStep(page);
  }

  /** Says who it is. */
  LoginVisit identify(String contact) {
    contactField().fill(contact);
    submit();
    return this;
  }

  LoginVisit enterPassword(String password) {
    passwordField().fill(password);
    submit();
    return this;
  }

  LoginVisit enterCode(String code) {
    codeStep().enter(code);
    return this;
  }

  /** Enters the code that was sent last to a number or address. */
  LoginVisit prove(String address) {
    return enterCode(outbox().take(address).code());
  }

  /** Enters codes that are not the one that was sent. */
  LoginVisit enterWrongCodes(String address, int times) {
    String right = outbox().take(address).code();
    for (int i = 1; i <= times; i++) {
      enterCode(otherThan(right, i));
    }
    return this;
  }

  LoginVisit openProblems() {
    page.locator("#doorstep-otp-problems > summary").click();
    return this;
  }

  void resend() {
    resendButton().click();
  }

  /** Leaves a step for the list of other ways. */
  LoginVisit leaveForAnotherWay() {
    page.locator("#doorstep-another-way").click();
    return this;
  }

  /** Takes one of the ways in the list. */
  LoginVisit choose(String way) {
    way(way).click();
    return this;
  }

  /** The buttons of the list of other ways. */
  Locator ways() {
    return page.locator("button[name=authenticationExecution]");
  }

  Locator way(String name) {
    return page.getByText(name, new Page.GetByTextOptions().setExact(true));
  }

  void forgetPassword() {
    page.locator("a[href*='reset-credentials']").click();
  }

  /** Hands in the code that the app was given, and reads what the tokens say. */
  Tokens tokens() {
    return Tokens.of(app.tokens(realm.api()));
  }

  void submit() {
    page.locator("#kc-login").click();
  }

  private Outbox outbox() {
    return realm.outbox();
  }

  static String otherThan(String code, int offset) {
    return "%06d".formatted((Integer.parseInt(code) + offset) % 1_000_000);
  }
}
