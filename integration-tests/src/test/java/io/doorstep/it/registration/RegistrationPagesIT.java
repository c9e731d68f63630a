package io.doorstep.it.registration;

import com.microsoft.playwright.Locator;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every step and every error state of a registration, in every view. */
@WithKeycloak
@WithBrowser
class RegistrationPagesIT {
  private static TestRealm realm;

  private final Outbox outbox;

  RegistrationPagesIT(Outbox outbox) {
    this.outbox = outbox;
  }

  @BeforeAll
  static void makeRealm(KeycloakServer server) {
    realm = TestRealm.copyOf(server, "mobile");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @EachView
  @DisplayName("from the form to the account")
  void steps(View view, Visitor visitor) {
    RegistrationVisit visit = visit(view, visitor);
    Applicant applicant = Applicant.somebody();
    check(visit, visit.field("firstName"), "form");
    visit.submit();
    check(visit, visit.error("firstName"), "form-empty");
    visit.submit(applicant.with("phoneNumber", "12").with("password-confirm", "another"));
    check(visit, visit.error("phoneNumber"), "form-malformed");
    visit.submit(applicant);
    check(visit, visit.codeStep().input(), "mobile-code");
    visit.codeStep().edit();
    check(visit, visit.page().locator("#contact"), "correct-number");
    visit.correctTo("12");
    check(visit, visit.error("contact"), "correct-number-malformed");
    visit.correctTo(applicant.mobile());
    visit.codeStep().enter("12345");
    check(visit, visit.codeStep().error(), "mobile-code-malformed");
    visit.prove(applicant.mobile());
    check(visit, visit.codeStep().input(), "email-code");
    visit.codeStep().edit();
    visit.correctTo("nobody");
    check(visit, visit.error("contact"), "correct-email-malformed");
    visit.correctTo(applicant.email());
    visit.prove(applicant.email());
    visit.app().answer();
  }

  @EachView
  @DisplayName("a number that is taken, and one that is locked")
  void ends(View view, Visitor visitor) {
    Applicant first = Applicant.somebody();
    RegistrationVisit owner = visit(view, visitor);
    owner.register(first);
    owner.app().answer();
    RegistrationVisit visit = visit(view, visitor);
    visit.submit(Applicant.somebody().with("phoneNumber", first.mobile()));
    visit.prove(first.mobile());
    check(visit, visit.signInInstead(), "taken");
    RegistrationVisit guesser = visit(view, visitor);
    guesser.submit(Applicant.somebody());
    for (int i = 0; i < 3; i++) {
      guesser.codeStep().enter("00000" + i);
    }
    check(guesser, guesser.page().locator("#doorstep-locked-until"), "locked");
  }

  private RegistrationVisit visit(View view, Visitor visitor) {
    return new RegistrationVisit(view.open(visitor), realm, outbox);
  }

  private static void check(RegistrationVisit visit, Locator landmark, String state) {
    assertThat(landmark).isVisible();
    PageChecks.check(visit.page(), "registration-" + state);
  }
}
