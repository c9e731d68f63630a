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

/** Every step and every error state of verifying and changing a mobile number, in every view. */
@WithKeycloak
@WithBrowser
class MobileActionPagesIT {
  private static TestRealm realm;

  private final Outbox outbox;

  MobileActionPagesIT(Outbox outbox) {
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
    check(holder, holder.numberField(), "verify");
    holder.enterNumber("");
    check(holder, holder.numberError(), "verify-missing");
    holder.enterNumber(Contacts.mobile());
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
    check(holder, holder.numberField(), "change");
    holder.enterNumber(present);
    check(holder, holder.numberError(), "change-same");
    holder.enterNumber(taken);
    check(holder, holder.codeStep().input(), "change-code");
    holder.codeStep().enter("");
    check(holder, holder.codeStep().error(), "change-code-missing");
    holder.prove(taken);
    check(holder, holder.numberError(), "change-taken");
    String next = Contacts.mobile();
    holder.enterNumber(next);
    holder.prove(next);
    holder.app().answer();
    holder.ask("doorstep-change-mobile");
    check(holder, holder.numberError(), "change-cooldown");
  }

  private static void check(Holder holder, Locator landmark, String state) {
    assertThat(landmark).isVisible();
    PageChecks.check(holder.page(), "mobile-" + state);
  }
}
