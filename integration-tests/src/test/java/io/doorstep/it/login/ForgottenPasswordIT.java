package io.doorstep.it.login;

import java.util.function.Function;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import io.doorstep.it.browser.EachView;
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
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@WithBrowser
@Tag("LOGIN-4")
class ForgottenPasswordIT {
  private static final String NEW_PASSWORD = "another-Horse-8";

  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "password");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  static Stream<Named<Function<Person, String>>> contacts() {
    return Stream.of(Named.of("mobile", Person::mobile), Named.of("email", Person::email));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  @DisplayName("a proven contact sets a new password, which then is the only one")
  void setsANewPassword(Function<Person, String> contact, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = forgetful(visitor.open());

    visit.identify(contact.apply(person)).prove(contact.apply(person));
    setPassword(visit);

    assertThat(visit.contactField()).isVisible();
    visit.identify(person.username()).enterPassword(Person.PASSWORD);
    assertThat(visit.passwordError()).isVisible();
    visit.enterPassword(NEW_PASSWORD);
    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @DisplayName("all sessions end")
  void endsAllSessions(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit elsewhere = LoginVisit.start(visitor.open(), realm);
    elsewhere.identify(person.username()).enterPassword(Person.PASSWORD);
    elsewhere.app().answer();
    assertThat(realm.user(person).getUserSessions()).hasSize(1);
    LoginVisit visit = forgetful(visitor.open());

    visit.identify(person.mobile()).prove(person.mobile());
    setPassword(visit);

    assertThat(visit.contactField()).isVisible();
    assertThat(realm.user(person).getUserSessions()).isEmpty();
  }

  @Test
  @DisplayName("it is no way around a second factor")
  void asksForTheSecondFactorAfterwards(Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep password otp"));
    try {
      Person person = realm.somebody();
      LoginVisit visit = forgetful(visitor.open());

      visit.identify(person.email()).prove(person.email());
      setPassword(visit);
      visit.identify(person.username()).enterPassword(NEW_PASSWORD);
      assertThat(visit.codeStep().input()).isVisible();
      visit.prove(person.mobile());

      assertThat(visit.tokens().acr()).isEqualTo("2");
    } finally {
      realm.update(settings -> settings.setBrowserFlow("doorstep password"));
    }
  }

  @Test
  @DisplayName("it works without JavaScript")
  void worksWithoutJavaScript(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = forgetful(visitor.openWithoutJavaScript(Screen.PHONE));

    visit.identify(person.mobile()).prove(person.mobile());
    setPassword(visit);
    visit.identify(person.username()).enterPassword(NEW_PASSWORD);

    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @Tag("OTP-6")
  @DisplayName("a reload and the back button send nothing, and the code on its way is still good")
  void sendsNothingOnReload(Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = forgetful(visitor.open());
    visit.identify(person.email());
    assertThat(visit.codeStep().input()).isVisible();

    visit.page().reload();
    assertThat(visit.codeStep().input()).isVisible();
    visit.page().goBack();
    visit.page().goForward();
    assertThat(visit.codeStep().input()).isVisible();
    visit.prove(person.email());

    assertThat(visit.page().locator("#password-new")).isVisible();
    assertThat(realm.outbox().messages(person.email())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("contacts")
  @DisplayName("who is unknown sees the same page, and nothing is sent")
  void answersTheUnknownAlike(Function<Person, String> contact, Visitor visitor) {
    Person stranger = Person.somebody();
    LoginVisit visit = forgetful(visitor.open());

    visit.identify(contact.apply(stranger));
    assertThat(visit.page().locator("#doorstep-otp-sent")).containsText("If there is an account");
    visit.enterCode("000000");

    assertThat(visit.codeStep().error()).containsText("You have 2 tries left.");
    assertThat(realm.outbox().messages(contact.apply(stranger))).isEmpty();
  }

  @EachView
  @DisplayName("its pages are in order")
  void showsItsPages(View view, Visitor visitor) {
    Person person = realm.somebody();
    LoginVisit visit = forgetful(view.open(visitor));
    PageChecks.check(visit.page(), "reset-contact");
    visit.identify("");
    assertThat(visit.contactError()).isVisible();
    PageChecks.check(visit.page(), "reset-contact-missing");
    visit.identify(person.mobile());
    assertThat(visit.codeStep().input()).isVisible();
    PageChecks.check(visit.page(), "reset-code");
    visit.prove(person.mobile());
    assertThat(visit.page().locator("#password-new")).isVisible();
    PageChecks.check(visit.page(), "reset-password");
    setPassword(visit, "", "");
    assertThat(visit.page().locator("#input-error-password-new")).isVisible();
    PageChecks.check(visit.page(), "reset-password-missing");
    setPassword(visit, NEW_PASSWORD, "something else");
    assertThat(visit.page().locator("#input-error-password-confirm")).isVisible();
    PageChecks.check(visit.page(), "reset-password-error");
    setPassword(visit);
    assertThat(visit.alert()).isVisible();
    PageChecks.check(visit.page(), "reset-done");
  }

  private static LoginVisit forgetful(Page page) {
    LoginVisit visit = LoginVisit.start(page, realm);
    visit.forgetPassword();
    return visit;
  }

  private static void setPassword(LoginVisit visit) {
    setPassword(visit, NEW_PASSWORD, NEW_PASSWORD);
  }

  private static void setPassword(LoginVisit visit, String password, String confirmation) {
    visit.page().locator("#password-new").fill(password);
    visit.page().locator("#password-confirm").fill(confirmation);
    visit.page().locator("#kc-submit").click();
  }
}
