package io.doorstep.it.login;

import java.time.Duration;
import java.time.Instant;

import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("LOGIN-3")
class PasswordLockIT {
  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "password");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("three wrong passwords lock the account for 15 minutes, also for the right one")
  void locks(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(Screen.PHONE), realm);
    visit.identify(person.username());

    for (int failures = 1; failures <= 3; failures++) {
      visit.enterPassword("wrong");
      awaitFailures(person, failures);
    }
    visit.enterPassword(Person.PASSWORD);

    assertThat(visit.passwordError()).containsText("not accepted for a while");
    PageChecks.check(visit.page(), "password-locked");
    assertThat(realm.attackDetection(person)).containsEntry("disabled", true);
    assertThat(lockedUntil(person))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(14)), Instant.now().plus(Duration.ofMinutes(15)));
  }

  @Test
  @DisplayName("a success sets the count to zero")
  void countsFromZeroAfterASuccess(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);
    visit.identify(person.email());
    visit.enterPassword("wrong");
    awaitFailures(person, 1);
    visit.enterPassword("wrong");
    awaitFailures(person, 2);

    visit.enterPassword(Person.PASSWORD);
    visit.app().answer();

    awaitFailures(person, 0);
    assertThat(realm.attackDetection(person)).containsEntry("disabled", false);
  }

  @Test
  @DisplayName("an account that does not exist answers like one that is locked")
  void tellsNobodyWhichAccountsExist(Visitor visitor) {
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);
    visit.identify("nobody-of-this-name");

    for (int i = 0; i < 4; i++) {
      visit.enterPassword("wrong");
      assertThat(visit.passwordError()).containsText("not accepted for a while");
    }
  }

  /** Keycloak counts in the background. */
  private static void awaitFailures(Person person, int failures) {
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(realm.attackDetection(person)).containsEntry("numFailures", failures));
  }

  private static Instant lockedUntil(Person person) {
    Number seconds = (Number) realm.attackDetection(person).get("failedLoginNotBefore");
    return Instant.ofEpochSecond(seconds.longValue());
  }
}
