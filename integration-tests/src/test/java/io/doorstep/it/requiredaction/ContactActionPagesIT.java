package io.doorstep.it.requiredaction;

import com.microsoft.playwright.Locator;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every step and every error state of verifying and changing a contact, in every view. */
@WithKeycloak
@WithBrowser
class ContactActionPagesIT {
  private static TestRealm realm;

  private final Outbox outbox;

  ContactActionPagesIT(Outbox outbox) {
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

  @EachView
  @DisplayName("a first number")
  void verify(View view, Visitor visitor) {
    Holder holder = Holder.withoutNumber(view.open(visitor), realm, outbox);
    holder.ask("doorstep-verify-mobile");
    check(holder, holder.contactField(), "verify");
    holder.enterContact("");
    check(holder, holder.contactError(), "verify-missing");
    holder.enterContact(Contacts.mobile());
    check(holder, holder.codeStep().input(), "verify-code");
    for (int i = 0; i < 3; i++) {
      holder.codeStep().enter("00000" + i);
    }
    check(holder, holder.page().locator("#doorstep-locked-until"), "verify-locked");
  }

  @EachView
  @DisplayName("another number, one that is taken, and too soon a third one")
  void change(View view, Visitor visitor) {
    String taken = Contacts.mobile();
    Holder.of(taken, view.open(visitor), realm, outbox);
    String present = Contacts.mobile();
    Holder holder = Holder.of(present, view.open(visitor), realm, outbox);
    holder.ask("doorstep-change-mobile");
    check(holder, holder.contactField(), "change");
    holder.enterContact(present);
    check(holder, holder.contactError(), "change-same");
    holder.enterContact(taken);
    check(holder, holder.codeStep().input(), "change-code");
    holder.codeStep().enter("");
    check(holder, holder.codeStep().error(), "change-code-missing");
    holder.prove(taken);
    check(holder, holder.contactError(), "change-taken");
    String next = Contacts.mobile();
    holder.enterContact(next);
    holder.prove(next);
    holder.app().answer();
    holder.ask("doorstep-change-mobile");
    check(holder, holder.contactError(), "change-cooldown");
  }

  @EachView
  @DisplayName("another email, one that is taken, and too soon a third one")
  void changeEmail(View view, Visitor visitor) {
    Holder other = Holder.withoutNumber(view.open(visitor), realm, outbox);
    Holder holder = Holder.withoutNumber(view.open(visitor), realm, outbox);
    holder.ask("doorstep-change-email");
    check(holder, holder.contactField(), "change-email");
    holder.enterContact(holder.email());
    check(holder, holder.contactError(), "change-email-same");
    holder.enterContact(other.email());
    check(holder, holder.codeStep().input(), "change-email-code");
    holder.prove(other.email());
    check(holder, holder.contactError(), "change-email-taken");
    String next = Contacts.email();
    holder.enterContact(next);
    holder.prove(next);
    holder.app().answer();
    holder.ask("doorstep-change-email");
    check(holder, holder.contactError(), "change-email-cooldown");
  }

  private static void check(Holder holder, Locator landmark, String state) {
    assertThat(landmark).isVisible();
    PageChecks.check(holder.page(), "contact-" + state);
  }
}
