package io.doorstep.it.registration;

import java.util.List;

import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What each of the five systems asks of whoever registers. */
@WithKeycloak
@WithBrowser
class RegistrationFieldsIT {
  private static final String NAMES =
      """
      () => [...document.querySelectorAll('#kc-register-form [name]:not([type=submit], [type=hidden])')]
        .map(field => field.name).filter(name => name)
      """;

  private final KeycloakServer server;
  private final Outbox outbox;

  RegistrationFieldsIT(KeycloakServer server, Outbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "erp | email password password-confirm firstName lastName phoneNumber business_type",
        "marketplace | email firstName lastName phoneNumber meli_code address1 address2 city zipcode"
            + " date_of_birth shop_name shop_address since_date",
        "agri | email firstName lastName phoneNumber address city state pincode latitude longitude"
            + " buyer_category",
        "b2b | email password password-confirm firstName lastName phoneNumber city business_type",
        "mobile | username password password-confirm email firstName lastName phoneNumber city"
            + " business_type"
      })
  @Tag("KYC-1")
  @Tag("SHOP-1")
  @Tag("AGRI-1")
  @Tag("B2B-1")
  @Tag("MOB-1")
  @DisplayName("its own fields, and no other system's")
  void asksForItsOwn(String system, String fields, Visitor visitor) {
    try (AppRealm realm = AppRealm.imported(server, system)) {
      Page page = visitor.open();
      new DemoApp(page, realm.realm().url()).register();

      assertThat((List<?>) page.evaluate(NAMES)).isEqualTo(List.of(fields.split(" ")));
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
}
