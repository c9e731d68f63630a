package io.doorstep.it.login;

import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("LOGIN-9")
class PasskeyIT {
  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "mobile otp");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a passkey registered after a login with a code is a login of level 2 by itself")
  void logsInWithAPasskey(Screen screen, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(screen), realm);
    VirtualAuthenticator.attachTo(visit.page());
    visit.identify(person.mobile()).prove(person.mobile());
    visit.app().answer();
    visit.app().ask("webauthn-register-passwordless");
    visit.page().locator("#registerWebAuthn").click();
    assertThat(visit.app().answer()).containsEntry("kc_action_status", "success");
    visit.page().context().clearCookies();

    // the virtual authenticator answers as soon as the page offers passkeys
    visit.app().logIn("2");

    Tokens tokens = visit.tokens();
    assertThat(tokens.username()).isEqualTo(person.username());
    assertThat(tokens.acr()).isEqualTo("2");
    assertThat(tokens.amr()).contains("pop").doesNotContain("sms", "pwd");
    assertThat(realm.outbox().messages(person.mobile())).hasSize(1);
  }
}
