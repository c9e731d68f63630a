package io.doorstep.it.login;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("SHOP-3")
class LoginPostLimitIT {

  @Test
  @DisplayName("the sixth login post from a network within a minute is refused, with the page kept")
  void refusesTheSixth(KeycloakServer server, Visitor visitor) {
    try (TestRealm realm = TestRealm.copyOf(server, "marketplace")) {
      Page page = visitor.open(Screen.PHONE);
      new DemoApp(page, realm.url()).logIn();
      for (int i = 1; i <= 5; i++) {
        assertThat(post(page, "12").status()).as("post " + i).isEqualTo(200);
      }

      Response refused = post(page, "12");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.headerValue("Retry-After"))).isBetween(1, 60);
      assertThat(page.locator(".pf-v5-c-alert").first()).containsText("too many tries");
      assertThat(page.locator("#contact")).hasValue("12");
      PageChecks.check(page, "login-too-many-posts");
    }
  }

  private static Response post(Page page, String contact) {
    page.locator("#contact").fill(contact);
    return page.waitForResponse(
        response -> response.request().method().equals("POST"),
        () -> page.locator("#kc-login").click());
  }
}
