package io.doorstep.it.login;

import java.util.Map;

import io.doorstep.it.api.Answer;
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
@Tag("LOGIN-7")
class LogoutIT {
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
  @DisplayName("a refresh keeps methods and level of the login")
  void refreshes(Visitor visitor) {
    Tokens tokens = logIn(visitor).tokens();

    Tokens refreshed = Tokens.of(refresh(tokens));

    assertThat(refreshed.acr()).isEqualTo(tokens.acr());
    assertThat(refreshed.amr()).isEqualTo(tokens.amr());
  }

  @Test
  @DisplayName("a logout ends the session and the refresh token, and the next login asks again")
  void logsOut(Visitor visitor) {
    LoginVisit visit = logIn(visitor);
    Tokens tokens = visit.tokens();

    visit
        .page()
        .navigate(
            realm.realm().url()
                + "/protocol/openid-connect/logout?id_token_hint="
                + tokens.idToken());

    Answer refused = refresh(tokens);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isEqualTo("invalid_grant");
    visit.app().logIn();
    assertThat(visit.contactField()).isVisible();
  }

  private static LoginVisit logIn(Visitor visitor) {
    Person person = realm.somebody();
    return LoginVisit.start(visitor.open(), realm).identify(person.mobile()).prove(person.mobile());
  }

  private static Answer refresh(Tokens tokens) {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "demo-app",
                "refresh_token", tokens.refreshToken()));
  }
}
