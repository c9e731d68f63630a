package io.doorstep.it.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.doorstep.it.account.SellerRealm.Seller;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Each state of the pages that ask for an account's type, its profile and a national ID. */
@WithKeycloak
@WithBrowser
class OnboardingPagesIT {
  private final KeycloakServer server;

  OnboardingPagesIT(KeycloakServer server) {
    this.server = server;
  }

  @EachView
  @Tag("AGRI-1")
  @Tag("AGRI-2")
  @DisplayName("whoever has no type yet chooses one and fills in what it requires")
  void completesAProfile(View view, Visitor visitor) {
    try (AppRealm realm = AppRealm.copyOf(server, "agri")) {
      Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
      Person person = realm.somebody();
      Page page = view.open(visitor);
      DemoApp app = new DemoApp(page, realm.realm().url());
      logIn(realm, person, page, app);

      check(page, page.locator("#accountType-smart_buyer"), "account-type");
      if (view.isHindi()) {
        assertThat(page.getByLabel("स्मार्ट ख़रीदार")).isVisible();
      }
      page.locator("#kc-submit").click();
      check(page, page.locator("#input-error-accountType"), "account-type-missing");
      page.locator("#accountType-smart_buyer").check();
      page.locator("#kc-submit").click();
      check(page, page.locator("#pincode"), "profile");
      assertThat(page.locator("#buyer_category")).isVisible();
      page.locator("#city").fill("Jaipur");
      page.locator("#pincode").fill("012345");
      submit(page);
      check(page, page.locator("#input-error-pincode"), "profile-errors");
      assertThat(page.locator("#city")).hasValue("Jaipur");
      page.locator("#address").fill("12 Field Road");
      page.locator("#state").fill("Rajasthan");
      page.locator("#pincode").fill("302001");
      page.locator("#buyer_category").selectOption("shopkeeper");
      submit(page);

      Answer tokens = app.tokens(realm.api());
      assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
      assertThat(Jwt.claims(tokens.text("access_token")).path("account_type").asText())
          .isEqualTo("smart_buyer");
    }
  }

  @EachView
  @Tag("LOGIN-2")
  @DisplayName("a seller's number, ID number and code")
  void seller(View view, Visitor visitor) {
    try (SellerRealm realm = new SellerRealm(server)) {
      realm.askSellers();
      Seller seller = realm.seller();
      Page page = view.open(visitor);
      new DemoApp(page, realm.app().realm().url()).logIn();

      check(page, page.locator("#nationalId"), "seller");
      identify(page, seller.mobile(), "1234567890");
      check(page, page.locator("#input-error-nationalId"), "seller-malformed");
      identify(page, seller.mobile(), seller.nationalId());
      check(page, new CodeStep(page).input(), "seller-code");
    }
  }

  private static void logIn(AppRealm realm, Person person, Page page, DemoApp app) {
    int before = realm.messagesTo(person.mobile());
    app.logIn();
    page.locator("#contact").fill(person.mobile());
    page.locator("#kc-login").click();
    CodeStep code = new CodeStep(page);
    code.input().waitFor();
    code.enter(realm.next(person.mobile(), before));
  }

  private static void identify(Page page, String mobile, String nationalId) {
    page.locator("#contact").fill(mobile);
    page.locator("#nationalId").fill(nationalId);
    page.locator("#kc-login").click();
  }

  private static void submit(Page page) {
    page.locator("#kc-update-profile-form [type=submit]").first().click();
  }

  private static void check(Page page, Locator landmark, String state) {
    assertThat(landmark).isVisible();
    PageChecks.check(page, "onboarding-" + state);
  }
}
