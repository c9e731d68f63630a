package io.doorstep.it.smoke;

import com.microsoft.playwright.Page;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@WithKeycloak
@WithBrowser
class BrowserSmokeIT {

  @ParameterizedTest
  @EnumSource
  void showsTheAdminLogin(Screen screen, KeycloakServer server, Visitor visitor) {
    Page page = visitor.open(screen);

    page.navigate(server.url() + "/admin/master/console/");

    assertThat(page.locator("#username")).isVisible();
    PageChecks.check(page, "admin-login");
  }
}
