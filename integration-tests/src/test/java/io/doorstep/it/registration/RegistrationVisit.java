package io.doorstep.it.registration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;

/** Somebody's way through a registration. */
public final class RegistrationVisit {
  private final Page page;
  private final Outbox outbox;
  private final DemoApp app;

  public RegistrationVisit(Page page, TestRealm realm, Outbox outbox) {
    this.page = page;
    this.outbox = outbox;
    this.app = new DemoApp(page, realm.url());
    app.register();
  }

  public Page page() {
    return page;
  }

  public DemoApp app() {
    return app;
  }

  CodeStep codeStep() {
    return new CodeStep(page);
  }

  Locator field(String name) {
    return page.locator("#kc-register-form [name='" + name + "']");
  }

  /** The error that is shown beside a field. */
  Locator error(String field) {
    return page.locator("#input-error-" + field);
  }

  void fillIn(Applicant applicant) {
    applicant.fields().forEach((name, value) -> field(name).fill(value));
  }

  void submit() {
    page.locator("#kc-register-form input[type=submit]").click();
  }

  void submit(Applicant applicant) {
    fillIn(applicant);
    submit();
  }

  /** Goes all the way; both codes arrive. */
  public void register(Applicant applicant) {
    submit(applicant);
    prove(applicant.mobile());
    prove(applicant.email());
  }

  /** Goes as far as the last code, which is filled in and not submitted yet. */
  void registerButForTheLastClick(Applicant applicant) {
    submit(applicant);
    prove(applicant.mobile());
    codeStep().input().fill(outbox.take(applicant.email()).code());
  }

  /** Enters the code that was sent last to a number or address. */
  void prove(String address) {
    codeStep().enter(outbox.take(address).code());
  }

  /** Takes the page of the taken contact's link to the login. */
  Locator signInInstead() {
    return page.locator("#kc-login");
  }

  void correctTo(String contact) {
    page.locator("#contact").fill(contact);
    page.locator("#kc-submit").click();
  }
}
