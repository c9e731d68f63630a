package io.doorstep.it.login;

import java.util.function.Function;
import java.util.stream.Stream;

import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("LOGIN-1")
class IdentifierFirstIT {
  private static final String PASSWORD = "Password";

  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "identifier first");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  static Stream<Named<Function<Person, String>>> contacts() {
    return Stream.of(Named.of("mobile", Person::mobile), Named.of("email", Person::email));
  }

  static Stream<Named<Function<Person, String>>> identifiers() {
    return Stream.concat(contacts(), Stream.of(Named.of("username", Person::username)));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  @DisplayName("a contact leads to a code")
  void logsInWithACode(Function<Person, String> contact, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);

    visit.identify(contact.apply(person)).prove(contact.apply(person));

    Tokens tokens = visit.tokens();
    assertThat(tokens.username()).isEqualTo(person.username());
    assertThat(tokens.acr()).isEqualTo("1");
    assertThat(tokens.amr()).contains("otp").doesNotContain("pwd");
  }

  @ParameterizedTest
  @MethodSource("contacts")
  @DisplayName("who has a password may take that instead of the code")
  void logsInWithAPasswordInstead(Function<Person, String> contact, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);

    visit.identify(contact.apply(person)).openProblems().leaveForAnotherWay().choose(PASSWORD);
    visit.enterPassword(Person.PASSWORD);

    Tokens tokens = visit.tokens();
    assertThat(tokens.username()).isEqualTo(person.username());
    assertThat(tokens.acr()).isEqualTo("1");
    assertThat(tokens.amr()).containsExactly("pwd");
  }

  @Test
  @DisplayName("a username leads to the password")
  void logsInWithAUsername(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);

    visit.identify(person.username()).enterPassword(Person.PASSWORD);

    assertThat(visit.tokens().amr()).containsExactly("pwd");
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  @DisplayName("password and code are a login of level 2")
  void reachesLevelTwo(Function<Person, String> identifier, Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep step up"));
    try {
      Person person = realm.somebody();
      LoginVisit visit = LoginVisit.start(visitor.open(), realm, "2");

      visit.identify(identifier.apply(person)).enterPassword(Person.PASSWORD);
      visit.prove(person.mobile());

      Tokens tokens = visit.tokens();
      assertThat(tokens.username()).isEqualTo(person.username());
      assertThat(tokens.acr()).isEqualTo("2");
      assertThat(tokens.amr()).containsExactlyInAnyOrder("pwd", "otp", "sms", "mfa");
    } finally {
      realm.update(settings -> settings.setBrowserFlow("doorstep identifier first"));
    }
  }

  @Test
  @DisplayName("after a code, step-up asks for the password only")
  void stepsUpWithThePassword(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);
    visit.identify(person.mobile()).prove(person.mobile());
    assertThat(visit.tokens().acr()).isEqualTo("1");

    visit.app().logIn("2");
    assertThat(visit.passwordField()).isVisible();
    visit.enterPassword(Person.PASSWORD);

    Tokens tokens = visit.tokens();
    assertThat(tokens.acr()).isEqualTo("2");
    assertThat(tokens.amr()).contains("pwd", "otp", "sms", "mfa");
    assertThat(realm.outbox().messages(person.mobile())).hasSize(1);
  }

  @Test
  @DisplayName("after a password, step-up asks for a code only")
  void stepsUpWithACode(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);
    visit.identify(person.username()).enterPassword(Person.PASSWORD);
    assertThat(visit.tokens().acr()).isEqualTo("1");

    visit.app().logIn("2");
    visit.resend();
    visit.prove(person.mobile());

    Tokens tokens = visit.tokens();
    assertThat(tokens.acr()).isEqualTo("2");
    assertThat(tokens.amr()).contains("pwd", "otp", "sms", "mfa");
  }

  @Test
  @DisplayName("a session of level 1 is enough for an app that asks for no more")
  void doesNotAskTwice(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm);
    visit.identify(person.mobile()).prove(person.mobile());
    visit.tokens();

    visit.app().logIn();

    assertThat(visit.tokens().acr()).isEqualTo("1");
  }
}
