package io.doorstep.it.account;

import com.microsoft.playwright.Page;
import io.doorstep.it.account.SellerRealm.Seller;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** The sellers' app has the flow for sellers. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
@Tag("LOGIN-2")
class SellerPagesIT {
  private final SellerRealm realm;

  SellerPagesIT(KeycloakServer server) {
    realm = new SellerRealm(server);
    realm.askSellers();
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("ID number, mobile number and code of one account log its owner in")
  void logsIn(Visitor visitor) {
    Seller seller = realm.seller();
    Page page = visitor.open();
    DemoApp app = new DemoApp(page, realm.app().realm().url());
    app.logIn();

    new CodeStep(page).enter(identify(page, seller.mobile(), seller.nationalId()));

    Answer tokens = app.tokens(realm.app().api());
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
    assertThat(Jwt.claims(tokens.text("access_token")).path("account_type").asText())
        .isEqualTo("seller");
  }

  @Test
  @DisplayName("another's ID number is a wrong code")
  void doesNotTellWhichIsWrong(Visitor visitor) {
    Seller seller = realm.seller();
    Seller other = realm.seller();

    String wrongId = error(visitor.open(), seller.mobile(), other.nationalId(), 0);
    String wrongCode = error(visitor.open(), other.mobile(), other.nationalId(), 1);

    assertThat(wrongId).isNotBlank().isEqualTo(wrongCode);
  }

  @Test
  @DisplayName("a number that is none is told before a code is sent, and what was typed is kept")
  void refusesMalformedNumbers(Visitor visitor) {
    Seller seller = realm.seller();
    int before = realm.app().messagesTo(seller.mobile());
    Page page = visitor.open();
    new DemoApp(page, realm.app().realm().url()).logIn();

    submit(page, seller.mobile(), "1234567890");

    page.locator("#input-error-nationalId, #input-error-container-nationalId").first().waitFor();
    assertThat(page.locator("#contact").inputValue()).isEqualTo(seller.mobile());
    assertThat(realm.app().messagesTo(seller.mobile())).isEqualTo(before);
  }

  private String error(Page page, String mobile, String nationalId, int offset) {
    new DemoApp(page, realm.app().realm().url()).logIn();
    int right = Integer.parseInt(identify(page, mobile, nationalId));
    CodeStep step = new CodeStep(page);
    step.enter("%06d".formatted((right + offset) % 1_000_000));
    step.error().waitFor();
    return step.error().textContent().strip();
  }

  /** Fills in the first page, and gives the code that is sent. */
  private String identify(Page page, String mobile, String nationalId) {
    int before = realm.app().messagesTo(mobile);
    submit(page, mobile, nationalId);
    new CodeStep(page).input().waitFor();
    return realm.app().next(mobile, before);
  }

  private static void submit(Page page, String mobile, String nationalId) {
    page.locator("#contact").fill(mobile);
    page.locator("#nationalId").fill(nationalId);
    page.locator("#kc-login").click();
  }
}
