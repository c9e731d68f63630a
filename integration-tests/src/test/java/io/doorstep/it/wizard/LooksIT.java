package io.doorstep.it.wizard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The pages look as the realm wants them to. */
@WithKeycloak
@WithBrowser
class LooksIT {
  private static final String LOGO = "https://brand.example/logo.svg";

  private final KeycloakServer server;

  LooksIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @DisplayName("in Arabic it reads from right to left")
  void arabic(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      kyc.realm().realm().speaksArabic();
      Page page = visitor.open(Screen.PHONE, options -> options.setLocale("ar"));
      WizardPages wizard = new WizardPages(kyc.realm(), page, true);
      wizard.logIn(kyc.realm().somebody().mobile());
      wizard.at("start");
      wizard.indentsOnTheRight();
      wizard.begin();
      wizard.countsFromTheRight();
      wizard.check("from-the-right");
    }
  }

  @Test
  @DisplayName("the realm's logo stands in the place of its name, no wider than a phone")
  void logo(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      kyc.realm().realm().shows("<img src='%s' alt='Northwind'/>".formatted(LOGO));
      Page page = visitor.open(Screen.PHONE);
      page.route(
          LOGO,
          route ->
              route.fulfill(
                  new FulfillOptions()
                      .setContentType("image/svg+xml")
                      .setBody(
                          "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='300'>"
                              + "<rect width='900' height='300' fill='#c2410c'/></svg>")));
      WizardPages wizard = new WizardPages(kyc.realm(), page, true);
      wizard.logIn(kyc.realm().somebody().mobile());
      wizard.at("start");
      Locator logo = page.getByAltText("Northwind");
      assertThat(logo).hasCSS("height", "64px");
      assertThat(logo).hasCSS("width", "192px");
      wizard.check("logo");
    }
  }
}
