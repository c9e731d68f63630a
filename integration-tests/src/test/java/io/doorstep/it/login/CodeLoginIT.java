package io.doorstep.it.login;

import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("LOGIN-1")
class CodeLoginIT {
  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "mobile otp");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("a mobile number and a code by SMS are a login of level 1")
  void logsInWithAMobile(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);

    visit.identify(person.mobile().substring(3));
    assertThat(visit.codeStep().input()).isVisible();
    visit.prove(person.mobile());

    Tokens tokens = visit.tokens();
    assertThat(tokens.username()).isEqualTo(person.username());
    assertThat(tokens.acr()).isEqualTo("1");
    assertThat(tokens.amr()).containsExactlyInAnyOrder("otp", "sms");
  }

  @Test
  @DisplayName("it works in Hindi")
  void logsInInHindi(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(View.PHONE_IN_HINDI.open(visitor), realm);
    assertThat(visit.page().locator("html")).hasAttribute("lang", "hi");

    visit.identify(person.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    visit.enterWrongCodes(person.mobile(), 1);
    assertThat(visit.codeStep().error()).isVisible();
    visit.enterCode(realm.outbox().messages(person.mobile()).get(0).code());

    assertThat(visit.tokens().acr()).isEqualTo("1");
  }

  @Test
  @DisplayName("it works without JavaScript")
  void logsInWithoutJavaScript(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.openWithoutJavaScript(Screen.PHONE), realm);

    visit.identify(person.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    PageChecks.screenshot(visit.page(), "login-code-no-javascript");
    visit.prove(person.mobile());

    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @DisplayName("an e-mail address and a code by e-mail are a login of level 1")
  void logsInWithAnEmailAddress(Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep email otp"));
    try {
      Person person = realm.somebody();
      LoginVisit visit = LoginVisit.start(visitor.open(), realm);

      visit.identify(person.email());
      assertThat(visit.codeStep().input()).isVisible();
      visit.prove(person.email());

      Tokens tokens = visit.tokens();
      assertThat(tokens.acr()).isEqualTo("1");
      assertThat(tokens.amr()).containsExactlyInAnyOrder("otp", "email");
    } finally {
      realm.update(settings -> settings.setBrowserFlow("doorstep mobile otp"));
    }
  }

  @Test
  @DisplayName("what is no mobile number is told beside the field and stays there")
  void keepsWhatWasTyped(Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);

    visit.identify("12");

    assertThat(visit.contactError()).containsText("not a mobile number");
    assertThat(visit.contactField()).hasValue("12");
  }
}
