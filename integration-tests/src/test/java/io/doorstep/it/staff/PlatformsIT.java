package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-4")
class PlatformsIT {
  private static final String WEB = "demo-app";
  private static final String MOBILE = "phone-app";

  private final Office office;

  PlatformsIT(KeycloakServer server) {
    office = new Office(server, "mobile");
    ClientRepresentation app = office.realm().resource().clients().findByClientId(WEB).get(0);
    app.setId(null);
    app.setClientId(MOBILE);
    app.getAttributes().put("doorstep.platform", "mobile");
    app.getAttributes().put("standard.token.exchange.enabled", "true");
    app.setPublicClient(true);
    try (Response added = office.realm().resource().clients().create(app)) {
      assertThat(added.getStatus()).isEqualTo(201);
    }
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("what is open on a platform ends when it is switched off, and nothing else does")
  void endsWhatIsOpen() {
    String email = Contacts.email();
    String id = office.account("user", email);
    Answer web = office.logIn(WEB, email);
    Answer phone = office.logIn(MOBILE, email);
    assertThat(phone.status()).as(phone.body()).isEqualTo(200);

    Answer switched = office.call("PUT", "users/" + id + "/platforms", Map.of("mobile", false));

    assertThat(switched.status()).as(switched.body()).isEqualTo(200);
    assertThat(switched.json().path("mobile").asBoolean(true)).isFalse();
    assertThat(switched.json().path("web").asBoolean()).isTrue();
    assertThat(office.refresh(MOBILE, phone).status()).isEqualTo(400);
    assertThat(office.refresh(WEB, web).status()).isEqualTo(200);
    Answer refused = office.logIn(MOBILE, email);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(office.logIn(WEB, email).status()).isEqualTo(200);

    office.call("PUT", "users/" + id + "/platforms", Map.of("mobile", true));
    assertThat(office.refresh(MOBILE, phone).status()).as("what has ended").isEqualTo(400);
    assertThat(office.logIn(MOBILE, email).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a code by SMS gives no tokens either")
  void refusesTheCodeGrant() {
    Person person = office.realm().somebody();
    office.call("PUT", "users/" + person.id() + "/platforms", Map.of("web", false));

    SentCode sent = office.realm().send(person.mobile(), "login");
    Answer refused = office.realm().api().login(sent.challenge(), sent.code());

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().has("access_token")).isFalse();
  }

  @Test
  @DisplayName("nor does the word of another identity provider")
  void refusesAssertions() {
    Partner partner = new Partner();
    try (Response added =
        office.realm().resource().identityProviders().create(partner.provider())) {
      assertThat(added.getStatus()).isEqualTo(201);
    }
    ClientRepresentation service =
        office.realm().resource().clients().findByClientId("demo-service").get(0);
    service.getAttributes().put("doorstep.platform", "mobile");
    service.getAttributes().put("oauth2.jwt.authorization.grant.enabled", "true");
    service.getAttributes().put("oauth2.jwt.authorization.grant.idp", Partner.ALIAS);
    office.realm().resource().clients().get(service.getId()).update(service);
    Person person = office.realm().somebody();
    FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
    link.setIdentityProvider(Partner.ALIAS);
    link.setUserId("partner-1");
    link.setUserName("asha");
    try (Response linked =
        office
            .realm()
            .resource()
            .users()
            .get(person.id())
            .addFederatedIdentity(Partner.ALIAS, link)) {
      assertThat(linked.getStatus()).isEqualTo(204);
    }
    Answer granted = assertTo(partner);
    assertThat(granted.status()).as(granted.body()).isEqualTo(200);

    office.call("PUT", "users/" + person.id() + "/platforms", Map.of("mobile", false));
    Answer refused = assertTo(partner);

    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.text("error")).isEqualTo("access_denied");
    assertThat(refused.json().has("access_token")).isFalse();
  }

  private Answer assertTo(Partner partner) {
    return office
        .realm()
        .api()
        .token(
            Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "client_id", "demo-service",
                "client_secret", "demo-service-secret",
                "assertion",
                    partner.assertion("partner-1", office.realm().realm().url().toString())));
  }

  @EachView
  @DisplayName("in the browser a page says so")
  void tellsInTheBrowser(View view, Visitor visitor) {
    Person person = office.realm().somebody();
    Page page = view.open(visitor);
    DemoApp app = new DemoApp(page, office.realm().realm().url());
    int before = office.realm().messagesTo(person.mobile());
    app.logIn();
    page.locator("#contact").fill(person.mobile());
    page.locator("#kc-login").click();
    CodeStep code = new CodeStep(page);
    code.input().waitFor();
    code.enter(office.realm().next(person.mobile(), before));
    assertThat(app.tokens(office.realm().api()).status()).isEqualTo(200);

    office.call("PUT", "users/" + person.id() + "/platforms", Map.of("web", false));
    app.logIn();

    assertThat(page.locator("p.doorstep-text")).isVisible();
    PageChecks.check(page, "platform-off");
  }

  @Test
  @DisplayName("whoever is signed in by another platform gets no tokens for this one")
  void refusesSingleSignOn(Visitor visitor) {
    Person person = office.realm().somebody();
    Page page = visitor.open();
    DemoApp web = new DemoApp(page, office.realm().realm().url());
    int before = office.realm().messagesTo(person.mobile());
    web.logIn();
    page.locator("#contact").fill(person.mobile());
    page.locator("#kc-login").click();
    CodeStep code = new CodeStep(page);
    code.input().waitFor();
    code.enter(office.realm().next(person.mobile(), before));
    assertThat(web.tokens(office.realm().api()).status()).isEqualTo(200);
    office.call("PUT", "users/" + person.id() + "/platforms", Map.of("mobile", false));

    new DemoApp(page, office.realm().realm().url(), MOBILE).logIn();

    assertThat(page.getByText("You cannot use this app").first()).isVisible();
  }

  @Test
  @DisplayName("what is no switch is refused by name")
  void refusesNonsense() {
    String id = office.account("user", Contacts.email());

    for (Object body : List.of(Map.of("web", "off"), Map.of("fax", true), List.of())) {
      assertThat(office.call("PUT", "users/" + id + "/platforms", body).status())
          .as("%s", body)
          .isIn(400, 422);
    }
  }
}
