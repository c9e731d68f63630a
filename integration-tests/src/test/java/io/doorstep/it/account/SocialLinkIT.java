package io.doorstep.it.account;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** A second realm stands for Google and Facebook. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("LOGIN-8")
class SocialLinkIT {
  private static final String PROVIDER = "social";
  private static final String CLIENT = "farm-produce";
  private static final String SECRET = "social-secret";

  private final AppRealm realm;
  private final AppRealm social;

  SocialLinkIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "agri");
    social = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    Policy.set(social.realm(), Policy.UNLIMITED_SENDS);
    try (Response created = social.resource().clients().create(client())) {
      assertThat(created.getStatus()).isEqualTo(201);
    }
    try (Response created = realm.resource().identityProviders().create(provider())) {
      assertThat(created.getStatus()).isEqualTo(201);
    }
  }

  @AfterAll
  void close() {
    realm.close();
    social.close();
  }

  @Test
  @DisplayName(
      "a farmer with a complete profile links a social account, which then is nobody else's")
  void links(Visitor visitor) {
    Farmer farmer = farmer();
    Farmer other = farmer();
    Person account = social.somebody();

    link(visitor.open(), farmer, account);
    assertThat(identities(farmer))
        .extracting(FederatedIdentityRepresentation::getUserId)
        .containsExactly(account.id());

    Page page = visitor.open();
    ask(page, other);
    signInAt(page, account);
    page.waitForLoadState();
    assertThat(identities(other)).isEmpty();
  }

  @Test
  @DisplayName("who lacks a part of the profile fills it in first")
  void asksForTheProfileFirst(Visitor visitor) {
    Farmer farmer = farmer();
    UserRepresentation incomplete = realm.resource().users().get(farmer.id()).toRepresentation();
    incomplete.getAttributes().remove("city");
    realm.resource().users().get(farmer.id()).update(incomplete);
    Page page = visitor.open();

    new DemoApp(page, realm.realm().url()).ask("idp_link:" + PROVIDER);
    signIn(page, realm, farmer.mobile());
    page.locator("#city").waitFor();
    assertThat(page.locator("#pincode").count()).isEqualTo(1);
    assertThat(page.locator("#email").count()).isZero();
    assertThat(identities(farmer)).isEmpty();

    page.locator("#city").fill("Kota");
    page.locator("[type=submit]").first().click();
    confirm(page);
    page.locator("#contact").waitFor();
    assertThat(realm.resource().users().get(farmer.id()).toRepresentation().firstAttribute("city"))
        .isEqualTo("Kota");
  }

  @Test
  @DisplayName("Keycloak's account page links by the same rules, and shows what is linked")
  void linksFromTheAccountConsole(Visitor visitor) {
    Farmer farmer = farmer();
    Person account = social.somebody();
    Page page = visitor.open();

    page.navigate(realm.realm().url() + "/account/account-security/linked-accounts");
    signIn(page, realm, farmer.mobile());
    page.locator("#social-idp-link").click();
    confirm(page);
    signInAt(page, account);

    page.locator("#social-idp-unlink").waitFor();
    PageChecks.screenshot(page, "account-linked-accounts");
    assertThat(identities(farmer))
        .extracting(FederatedIdentityRepresentation::getUserId)
        .containsExactly(account.id());
  }

  record Farmer(String id, String mobile) {}

  private Farmer farmer() {
    String mobile = Contacts.mobile();
    Answer registered =
        realm
            .api()
            .post(
                "onboarding/registrations",
                Map.of(
                    "account_type",
                    "smart_seller",
                    "proofs",
                    List.of(realm.proof(mobile, "registration")),
                    "profile",
                    Map.of(
                        "full_name", "Asha Rao",
                        "address", "12 Mandi Road",
                        "city", "Jaipur",
                        "state", "Rajasthan",
                        "pincode", "302001")));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    return new Farmer(registered.text("user_id"), mobile);
  }

  private void link(Page page, Farmer farmer, Person account) {
    DemoApp app = ask(page, farmer);
    signInAt(page, account);
    assertThat(app.answer()).containsEntry("kc_action_status", "success");
  }

  private DemoApp ask(Page page, Farmer farmer) {
    DemoApp app = new DemoApp(page, realm.realm().url());
    app.ask("idp_link:" + PROVIDER);
    signIn(page, realm, farmer.mobile());
    confirm(page);
    return app;
  }

  private static void confirm(Page page) {
    page.locator("#kc-link-account, #kc-continue, input[name=continue], #continue").first().click();
  }

  private void signInAt(Page page, Person account) {
    page.waitForURL("**/realms/" + social.realm().name() + "/**");
    signIn(page, social, account.mobile());
  }

  private static void signIn(Page page, AppRealm realm, String mobile) {
    int before = realm.messagesTo(mobile);
    page.locator("#contact").fill(mobile);
    page.locator("#kc-login").click();
    CodeStep step = new CodeStep(page);
    step.input().waitFor();
    step.enter(realm.next(mobile, before));
  }

  private List<FederatedIdentityRepresentation> identities(Farmer farmer) {
    return realm.resource().users().get(farmer.id()).getFederatedIdentity();
  }

  private ClientRepresentation client() {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(CLIENT);
    client.setSecret(SECRET);
    client.setPublicClient(false);
    client.setRedirectUris(List.of(realm.realm().url() + "/broker/" + PROVIDER + "/endpoint*"));
    return client;
  }

  private IdentityProviderRepresentation provider() {
    String endpoints = social.realm().url() + "/protocol/openid-connect/";
    IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
    provider.setAlias(PROVIDER);
    provider.setProviderId("oidc");
    provider.setEnabled(true);
    provider.setConfig(
        Map.of(
            "clientId",
            CLIENT,
            "clientSecret",
            SECRET,
            "clientAuthMethod",
            "client_secret_post",
            "issuer",
            social.realm().url().toString(),
            "authorizationUrl",
            endpoints + "auth",
            "tokenUrl",
            endpoints + "token",
            "userInfoUrl",
            endpoints + "userinfo",
            "jwksUrl",
            endpoints + "certs",
            "useJwksUrl",
            "true",
            "validateSignature",
            "true"));
    return provider;
  }
}
