package io.doorstep.it.registration;

import java.util.List;

import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.browser.PageChecks;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody has already, and what two want at once. */
@WithKeycloak
@WithBrowser
class RegistrationConflictIT {
  private static TestRealm realm;

  private final Outbox outbox;

  RegistrationConflictIT(Outbox outbox) {
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

  @Test
  @Tag("OTP-10")
  @DisplayName("a taken number is found out only by who proves it, however it is written")
  void tellsOfATakenNumberOnlyWhoProvesIt(Visitor visitor) {
    Applicant first = register(visitor);
    int before = realm.resource().users().count();
    RegistrationVisit visit = visit(visitor.open());

    visit.submit(Applicant.somebody().with("phoneNumber", first.mobile().substring(3)));
    assertThat(visit.codeStep().input()).isVisible();
    visit.prove(first.mobile());

    assertThat(visit.page().getByText("You already have an account").first()).isVisible();
    PageChecks.check(visit.page(), "registration-taken");
    assertThat(realm.resource().users().count()).isEqualTo(before);
    visit.page().reload();
    assertThat(visit.signInInstead()).isVisible();
    visit.signInInstead().click();
    visit.page().waitForURL(url -> url.contains("/login-actions/authenticate"));
  }

  @Test
  @DisplayName("a taken e-mail address is found out only by who proves it")
  void tellsOfATakenAddressOnlyWhoProvesIt(Visitor visitor) {
    Applicant first = register(visitor);
    int before = realm.resource().users().count();
    RegistrationVisit visit = visit(visitor.open());
    Applicant second = Applicant.somebody().with("email", first.email());

    visit.submit(second);
    visit.prove(second.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    visit.prove(first.email());

    assertThat(visit.page().getByText("You already have an account").first()).isVisible();
    assertThat(realm.resource().users().count()).isEqualTo(before);
    visit.page().locator("#doorstep-register-other").click();
    assertThat(visit.field("username")).isVisible();
  }

  @Test
  @DisplayName("a username that is taken between form and proof is asked for again")
  void asksAgainForAUsernameTakenMeanwhile(Visitor visitor) {
    RegistrationVisit slow = visit(visitor.open());
    Applicant applicant = Applicant.somebody();
    slow.submit(applicant);
    slow.prove(applicant.mobile());
    RegistrationVisit quick = visit(visitor.open());
    Applicant rival = Applicant.somebody().with("username", applicant.username());
    quick.register(rival);
    assertThat(quick.app().answer()).containsKey("code");

    slow.prove(applicant.email());
    assertThat(slow.error("username")).isVisible();
    assertThat(slow.field("firstName")).hasValue("Asha");
    Applicant renamed = Applicant.somebody();
    slow.submit(applicant.with("username", renamed.username()));

    assertThat(slow.app().answer()).as("both contacts are still proven").containsKey("code");
    assertThat(user(renamed).getEmail()).isEqualTo(applicant.email());
  }

  @Test
  @DisplayName("a last code submitted many times at once makes one user")
  void makesOneUserOfManySubmissions(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());
    Applicant applicant = Applicant.somebody();
    int before = realm.resource().users().count();
    visit.registerButForTheLastClick(applicant);

    Submission.of(visit, 8).go();

    assertThat(realm.resource().users().count()).isEqualTo(before + 1);
    assertThat(user(applicant).isEmailVerified()).isTrue();
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("of two who prove the same number at once one gets the account, the other is told")
  void givesANumberToOneOfTwo(Visitor visitor) {
    String mobile = Contacts.mobile();
    Applicant one = Applicant.somebody().with("phoneNumber", mobile);
    Applicant two = Applicant.somebody().with("phoneNumber", mobile);
    int before = realm.resource().users().count();
    List<RegistrationVisit> visits = List.of(visit(visitor.open()), visit(visitor.open()));
    visits.get(0).registerButForTheLastClick(one);
    visits.get(1).registerButForTheLastClick(two);

    List<String> answers = Submission.atOnce(visits);

    assertThat(realm.resource().users().count()).isEqualTo(before + 1);
    assertThat(answers).filteredOn(Submission::tellsOfAnAccount).hasSize(1);
  }

  private Applicant register(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());
    Applicant applicant = Applicant.somebody();
    visit.register(applicant);
    visit.app().answer();
    return applicant;
  }

  private RegistrationVisit visit(Page page) {
    return new RegistrationVisit(page, realm, outbox);
  }

  private UserRepresentation user(Applicant applicant) {
    return realm.resource().users().searchByUsername(applicant.username(), true).get(0);
  }
}
