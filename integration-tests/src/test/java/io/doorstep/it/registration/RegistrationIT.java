package io.doorstep.it.registration;

import java.util.List;

import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
class RegistrationIT {
  private static TestRealm realm;

  private final KeycloakServer server;
  private final Outbox outbox;

  RegistrationIT(KeycloakServer server, Outbox outbox) {
    this.server = server;
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

  @ParameterizedTest
  @EnumSource
  @Tag("MOB-1")
  @DisplayName("somebody registers with both contacts proven and is logged in")
  void registers(Screen screen, Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open(screen));
    Applicant applicant = Applicant.somebody().with("city", "Pune");
    PageChecks.check(visit.page(), "registration-form");

    visit.submit(applicant);
    PageChecks.check(visit.page(), "registration-mobile-code");
    visit.prove(applicant.mobile());
    PageChecks.check(visit.page(), "registration-email-code");
    visit.prove(applicant.email());

    assertThat(visit.app().answer()).containsKey("code");
    UserRepresentation user = user(applicant);
    assertThat(user.isEmailVerified()).isTrue();
    assertThat(user.getEmail()).isEqualTo(applicant.email());
    assertThat(user.getFirstName()).isEqualTo("Asha");
    assertThat(user.getAttributes())
        .containsEntry("phoneNumber", List.of(applicant.mobile()))
        .containsEntry("phoneNumberVerified", List.of("true"))
        .containsEntry("city", List.of("Pune"));
    assertThat(credentials(user)).containsExactlyInAnyOrder("password", "doorstep-mobile");
  }

  @ParameterizedTest
  @EnumSource
  @Tag("MOB-1")
  @DisplayName("it works without JavaScript")
  void registersWithoutJavaScript(Screen screen, Visitor visitor) {
    RegistrationVisit visit = visit(visitor.openWithoutJavaScript(screen));
    Applicant applicant = Applicant.somebody();

    visit.register(applicant);

    assertThat(visit.app().answer()).containsKey("code");
    assertThat(user(applicant).isEmailVerified()).isTrue();
  }

  @Test
  @Tag("KYC-1")
  @DisplayName("there is no account until mobile and e-mail are proven")
  void createsNobodyBeforeTheProof(Visitor visitor) {
    try (TestRealm erp = TestRealm.copyOf(server, "erp")) {
      UsersResource users = erp.resource().users();
      int before = users.count();
      RegistrationVisit visit = new RegistrationVisit(visitor.open(), erp, outbox);
      Applicant applicant = Applicant.somebody().without("username");

      visit.submit(applicant);
      assertThat(visit.codeStep().input()).isVisible();
      assertThat(users.count()).isEqualTo(before);
      visit.prove(applicant.mobile());
      assertThat(visit.codeStep().input()).isVisible();
      assertThat(users.count()).isEqualTo(before);
      visit.prove(applicant.email());

      assertThat(visit.app().answer()).containsKey("code");
      assertThat(users.count()).isEqualTo(before + 1);
      UserRepresentation user = users.searchByEmail(applicant.email(), true).get(0);
      assertThat(user.getUsername()).isEqualTo(applicant.email());
      assertThat(user.isEnabled()).isTrue();
      assertThat(user.isEmailVerified()).isTrue();
      assertThat(user.getAttributes()).containsEntry("phoneNumberVerified", List.of("true"));
    }
  }

  @Test
  @DisplayName("a realm that asks for no username gives one that tells nothing")
  void generatesAnOpaqueUsername(Visitor visitor) {
    try (TestRealm marketplace = TestRealm.copyOf(server, "marketplace")) {
      RegistrationVisit visit = new RegistrationVisit(visitor.open(), marketplace, outbox);
      Applicant applicant = Applicant.somebody().withoutPassword().without("username");
      assertThat(visit.field("username")).hasCount(0);

      visit.register(applicant);

      assertThat(visit.app().answer()).containsKey("code");
      UserRepresentation user =
          marketplace.resource().users().searchByEmail(applicant.email(), true).get(0);
      assertThat(user.getUsername()).matches("[0-9a-f-]{36}");
    }
  }

  @Test
  @DisplayName("errors stand beside their fields, and what was typed is kept, secrets aside")
  void keepsWhatWasTyped(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());

    visit.submit(
        Applicant.somebody()
            .with("firstName", "")
            .with("phoneNumber", "020 7946 0000")
            .with("password-confirm", "another-Horse-7")
            .with("city", "Pune"));

    assertThat(visit.error("firstName")).isVisible();
    assertThat(visit.error("phoneNumber")).isVisible();
    assertThat(visit.error("password-confirm")).isVisible();
    assertThat(visit.field("phoneNumber")).hasValue("020 7946 0000");
    assertThat(visit.field("city")).hasValue("Pune");
    assertThat(visit.field("password")).hasValue("");
    assertThat(visit.field("password-confirm")).hasValue("");
    PageChecks.check(visit.page(), "registration-form-errors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo@example.com", "nobody@example.com", "9876500001", "+919876543299"})
  @DisplayName("a username that looks like a contact is refused, whoever has that contact")
  void refusesUsernamesThatLookLikeContacts(String username, Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());

    visit.submit(Applicant.somebody().with("username", username));

    assertThat(visit.error("username")).containsText("cannot be an email address");
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
  @DisplayName("number and address can be corrected on the way")
  void correctsContacts(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());
    Applicant applicant = Applicant.somebody();
    String mobile = Contacts.mobile();
    String email = Contacts.email();

    visit.submit(applicant);
    visit.codeStep().edit();
    assertThat(visit.page().locator("#contact")).hasValue(applicant.mobile());
    PageChecks.check(visit.page(), "registration-correct-number");
    visit.page().reload();
    visit.correctTo("12");
    assertThat(visit.page().locator("#input-error-contact")).isVisible();
    PageChecks.check(visit.page(), "registration-correct-number-error");
    visit.correctTo(mobile);
    visit.prove(mobile);
    visit.codeStep().edit();
    visit.correctTo(email);
    visit.prove(email);

    assertThat(visit.app().answer()).containsKey("code");
    UserRepresentation user = user(applicant);
    assertThat(user.getEmail()).isEqualTo(email);
    assertThat(user.getAttributes()).containsEntry("phoneNumber", List.of(mobile));
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("reloading the page or going back sends nothing")
  void sendsNothingOnReload(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());
    Applicant applicant = Applicant.somebody();
    visit.submit(applicant);
    assertThat(visit.codeStep().input()).isVisible();

    visit.page().reload();
    visit.page().goBack();
    visit.page().goForward();
    visit.page().reload();

    visit.prove(applicant.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    visit.prove(applicant.email());
    assertThat(visit.app().answer()).containsKey("code");
    assertThat(outbox.messages(applicant.mobile())).hasSize(1);
    assertThat(outbox.messages(applicant.email())).hasSize(1);
  }

  @Test
  @DisplayName("the event of the registration names the user, an error nothing that was typed")
  void reportsEvents(Visitor visitor) {
    RegistrationVisit visit = visit(visitor.open());
    Applicant applicant = Applicant.somebody();

    visit.submit(applicant.with("firstName", ""));
    visit.register(applicant);
    visit.app().answer();

    assertThat(
            realm
                .resource()
                .getEvents(
                    List.of("REGISTER"),
                    null,
                    user(applicant).getId(),
                    null,
                    null,
                    null,
                    null,
                    null))
        .hasSize(1);
    assertThat(events("REGISTER_ERROR"))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.getDetails())
                    .doesNotContainValue(applicant.email())
                    .doesNotContainValue(applicant.username())
                    .doesNotContainValue(applicant.mobile()));
  }

  @Test
  @DisplayName("Keycloak's terms and conditions stand on the same form")
  void takesTheTerms(Visitor visitor) {
    try (TestRealm own = TestRealm.copyOf(server, "mobile")) {
      requireTerms(own);
      RegistrationVisit visit = new RegistrationVisit(visitor.open(), own, outbox);
      Applicant applicant = Applicant.somebody();

      visit.submit(applicant);
      assertThat(visit.error("terms-accepted")).isVisible();
      visit.page().locator("#termsAccepted").check();
      visit.register(applicant);

      assertThat(visit.app().answer()).containsKey("code");
      assertThat(own.resource().users().searchByUsername(applicant.username(), true)).hasSize(1);
    }
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

  private static void requireTerms(TestRealm realm) {
    AuthenticationManagementResource flows = realm.resource().flows();
    String flow = "doorstep registration";
    AuthenticationExecutionInfoRepresentation terms =
        flows.getExecutions(flow).stream()
            .filter(step -> "registration-terms-and-conditions".equals(step.getProviderId()))
            .findFirst()
            .orElseThrow();
    terms.setRequirement("REQUIRED");
    flows.updateExecutions(flow, terms);
  }

  private static List<EventRepresentation> events(String type) {
    return realm.resource().getEvents(List.of(type), null, null, null, null, null, null, null);
  }

  private RegistrationVisit visit(Page page) {
    return new RegistrationVisit(page, realm, outbox);
  }

  private UserRepresentation user(Applicant applicant) {
    return realm.resource().users().searchByUsername(applicant.username(), true).get(0);
  }

  private List<String> credentials(UserRepresentation user) {
    return realm.resource().users().get(user.getId()).credentials().stream()
        .map(CredentialRepresentation::getType)
        .toList();
  }
}
