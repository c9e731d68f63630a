package io.doorstep.it.registration;

import java.util.List;

import org.keycloak.admin.client.resource.UsersResource;
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
    assertThat(credentials(user))
        .containsExactlyInAnyOrder("password", "doorstep-mobile", "doorstep-email");
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
      visit.page().locator("#doorstep-onboarding-later").click();

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
