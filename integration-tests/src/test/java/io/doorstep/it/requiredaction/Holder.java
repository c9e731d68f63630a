package io.doorstep.it.requiredaction;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;

/** A user with a password, logged in on a page of their own, and what they do there. */
final class Holder {
  private static final String PASSWORD = "correct-Horse-7";

  private final Page page;
  private final Outbox outbox;
  private final UserResource user;
  private final UserRepresentation account;
  private final DemoApp app;

  private Holder(Page page, TestRealm realm, Outbox outbox, UserRepresentation account, String id) {
    this.page = page;
    this.outbox = outbox;
    this.account = account;
    this.user = realm.resource().users().get(id);
    this.app = new DemoApp(page, realm.url());
  }

  /** Somebody new whose number is not known yet. */
  static Holder withoutNumber(Page page, TestRealm realm, Outbox outbox) {
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(PASSWORD);
    UserRepresentation account = new UserRepresentation();
    account.setEmail(Contacts.email());
    account.setUsername(account.getEmail().replace("@example.com", ""));
    account.setEmailVerified(true);
    account.setFirstName("Asha");
    account.setLastName("Rao");
    account.setEnabled(true);
    account.setCredentials(List.of(password));
    try (Response response = realm.resource().users().create(account)) {
      String id = CreatedResponseUtil.getCreatedId(response);
      return new Holder(page, realm, outbox, account, id);
    }
  }

  /** Somebody new who has proven a number. */
  static Holder of(String mobile, Page page, TestRealm realm, Outbox outbox) {
    Holder holder = withoutNumber(page, realm, outbox);
    holder.ask("doorstep-verify-mobile");
    holder.enterContact(mobile);
    holder.prove(mobile);
    holder.app().answer();
    return holder;
  }

  Page page() {
    return page;
  }

  DemoApp app() {
    return app;
  }

  String email() {
    return account.getEmail();
  }

  UserResource user() {
    return user;
  }

  String number() {
    return user.toRepresentation().firstAttribute("phoneNumber");
  }

  /** Has the app ask for an action, and logs in if that is wanted. */
  void ask(String action) {
    app.ask(action);
    passLogin();
  }

  void logIn() {
    app.logIn();
    passLogin();
  }

  private void passLogin() {
    if (page.locator("#kc-form-login").count() > 0) {
      if (page.locator("#username").isVisible()) {
        page.locator("#username").fill(account.getUsername());
      }
      page.locator("#password").fill(PASSWORD);
      page.locator("#kc-login").click();
    }
  }

  Locator contactField() {
    return page.locator("#contact");
  }

  Locator contactError() {
    return page.locator("#input-error-contact");
  }

  void enterContact(String address) {
    contactField().fill(address);
    page.locator("#kc-submit").click();
  }

  CodeStep codeStep() {
    return new CodeStep(page);
  }

  /** Enters the code that was sent last to a number or an address. */
  void prove(String contact) {
    codeStep().enter(outbox.take(contact).code());
  }

  void cancel() {
    page.locator("#kc-cancel").click();
  }
}
