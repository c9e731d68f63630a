package io.doorstep.it.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.doorstep.it.browser.Screen;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page as the server sends it, in front of somebody with an account and of somebody without.
 */
@WithKeycloak
@WithBrowser
@Tag("OTP-8")
class NeutralPagesIT {
  /** Headers whose values differ between any two pages. */
  private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length", "retry-after");

  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    realm = LoginRealm.with(server, outbox, "mobile otp");
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
  }

  /**
   * A way to be asked for something before anything is proven.
   *
   * @param flow the browser flow
   * @param detour whether it leads over the forgotten password, or from the code to the password
   * @param identifier what the person says to be
   */
  record Way(String flow, boolean detour, Function<Person, String> identifier) {}

  static Stream<Named<Way>> codeWays() {
    return Stream.of(
        Named.of("mobile", new Way("mobile otp", false, Person::mobile)),
        Named.of("e-mail", new Way("email otp", false, Person::email)),
        Named.of("identifier: mobile", new Way("identifier first", false, Person::mobile)),
        Named.of("identifier: e-mail", new Way("identifier first", false, Person::email)),
        Named.of("forgotten password: mobile", new Way("password", true, Person::mobile)),
        Named.of("forgotten password: e-mail", new Way("password", true, Person::email)));
  }

  static Stream<Named<Way>> passwordWays() {
    return Stream.of(
        Named.of("username", new Way("identifier first", false, Person::username)),
        Named.of("mobile", new Way("password", false, Person::mobile)),
        Named.of("e-mail", new Way("password", false, Person::email)),
        Named.of("instead of a code", new Way("identifier first", true, Person::mobile)));
  }

  @ParameterizedTest
  @MethodSource("codeWays")
  @DisplayName("code, resend, wrong codes, lock and the next attempt are the same for both")
  void codePages(Way way, Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep " + way.flow()));

    assertThat(codePages(way, Person.somebody(), visitor))
        .hasSize(6)
        .isEqualTo(codePages(way, realm.somebody(), visitor));
  }

  @ParameterizedTest
  @MethodSource("passwordWays")
  @DisplayName("wrong passwords, up to a lock and after it, are the same for both")
  void passwordPages(Way way, Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep " + way.flow()));

    assertThat(passwordPages(way, Person.somebody(), visitor))
        .hasSizeGreaterThan(5)
        .isEqualTo(passwordPages(way, realm.somebody(), visitor));
  }

  private static List<String> codePages(Way way, Person person, Visitor visitor) {
    List<String> pages = new ArrayList<>();
    Supplier<LoginVisit> start =
        () -> {
          LoginVisit visit = start(visitor);
          if (way.detour()) {
            visit.forgetPassword();
          }
          return visit;
        };
    LoginVisit visit = start.get();
    pages.add(source(visit, way.identifier().apply(person), visit::identify));
    pages.add(source(visit, visit.openProblems()::resend));
    for (int i = 0; i < 3; i++) {
      pages.add(source(visit, "00000" + i, visit::enterCode));
    }
    LoginVisit again = start.get();
    pages.add(source(again, way.identifier().apply(person), again::identify));
    return pages;
  }

  private static List<String> passwordPages(Way way, Person person, Visitor visitor) {
    String identifier = way.identifier().apply(person);
    List<String> pages = new ArrayList<>();
    for (int attempt = 0; attempt < 2; attempt++) {
      LoginVisit visit = start(visitor);
      pages.add(source(visit, identifier, visit::identify));
      if (way.detour()) {
        pages.add(source(visit, visit.openProblems()::leaveForAnotherWay));
        pages.add(source(visit, "Password", visit::choose));
      }
      for (int i = 0; i < 4; i++) {
        pages.add(source(visit, "wrong", visit::enterPassword));
      }
    }
    return pages.stream().map(page -> page.replace(identifier, "identifier")).toList();
  }

  /** Without JavaScript, so that nothing but the server makes the page. */
  private static LoginVisit start(Visitor visitor) {
    return LoginVisit.start(visitor.openWithoutJavaScript(Screen.DESKTOP), realm);
  }

  private static String source(LoginVisit visit, String input, Consumer<String> step) {
    return source(visit, () -> step.accept(input));
  }

  private static String source(LoginVisit visit, Runnable step) {
    Page page = visit.page();
    Response response = page.waitForResponse(NeutralPagesIT::isPage, step);
    page.waitForLoadState();
    Map<String, String> headers = new TreeMap<>(response.headers());
    OF_THE_MOMENT.forEach(headers::remove);
    return response.status() + " " + headers + "\n" + withoutTheMoment(page.content());
  }

  private static boolean isPage(Response response) {
    return response.request().isNavigationRequest() && response.headers().get("location") == null;
  }

  /** A page without what differs from one session, moment or address to the next. */
  private static String withoutTheMoment(String page) {
    return page.replaceAll("\u2066[^\u2069]*\u2069", "address")
        .replaceAll("(session_code|tab_id|client_data|auth_session_hash)=[^&\"]*", "$1")
        .replaceAll("(?s)checkAuthSession\\([^)]*\\)", "checkAuthSession()")
        .replaceAll("challenge : \"[\\w-]+\"", "challenge")
        .replaceAll("(onboarding/otp/)[\\w-]+", "$1id")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "instant")
        .replaceAll("(<time[^>]*>)[^<]*", "$1")
        .replaceAll("\\b\\d:\\d\\d\\b|\\b\\d+ seconds", "wait");
  }
}
