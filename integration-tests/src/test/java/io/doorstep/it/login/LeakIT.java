package io.doorstep.it.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.registration.Applicant;
import io.doorstep.it.registration.RegistrationVisit;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * People go all ways with codes and numbers that the test knows; then it looks for these wherever a
 * server leaves traces.
 */
@WithKeycloak(SharedServer.OPERATED)
@WithBrowser
@Tag("OTP-2")
@Tag("OTP-12")
class LeakIT {
  private static final Path DATA =
      Path.of(System.getProperty("realm.files")).resolveSibling("docs").resolve("data-model.md");

  private static final Pattern PERSONAL = Pattern.compile("\\| `([A-Z_.]+)` \\| personal \\|");

  private final KeycloakServer server;
  private final Outbox outbox;
  private final Leaks leaks = new Leaks();
  private LoginRealm realm;

  LeakIT(KeycloakServer server, Outbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  @BeforeEach
  void makeRealm() {
    realm = LoginRealm.with(server, outbox, "identifier first");
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("codes are in their messages only, and numbers where they have to be")
  void leavesNoTraces(Visitor visitor) throws IOException {
    logInWithACode(visitor);
    logInWithAPassword(visitor);
    register(visitor);
    callFromAnApp();
    beLocked();

    searchTheLog();
    searchTheDatabase();
  }

  @Test
  @DisplayName("who knows a name does not learn the number from a page")
  void masksNumbersOnPages(Visitor visitor) {
    realm.update(settings -> settings.setBrowserFlow("doorstep password otp"));
    Person person = known(realm.somebody());
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.username());
    visit.enterPassword(Person.PASSWORD);
    assertThat(visit.codeStep().input()).isVisible();
    taken(person.mobile());
    leaks.refuseAll("the page", visit.page().content());
  }

  @Test
  @DisplayName("a mail has the code in its text only")
  void keepsCodesOutOfMailHeaders() throws MessagingException, IOException {
    try (MailServer mail = MailServer.start()) {
      realm.update(settings -> settings.setSmtpServer(mail.realmSettings()));
      String address = Contacts.email();

      Answer sent = realm.api().send("email", address, "registration");
      MimeMessage message = mail.await(address, 1);
      String code = MailServer.plainText(message).replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
      assertThat(realm.api().verify(sent.text("challenge_id"), code).status()).isEqualTo(200);

      leaks.secret(code);
      Enumeration<Header> headers = message.getAllHeaders();
      while (headers.hasMoreElements()) {
        leaks.refuseAll("a mail's header", headers.nextElement().getValue());
      }
      searchTheLog();
      searchTheDatabase();
    }
  }

  private void logInWithACode(Visitor visitor) {
    Person person = known(realm.somebody());
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    String code = taken(person.mobile());
    visit.enterCode(LoginVisit.otherThan(code, 1));
    assertThat(visit.codeStep().error()).isVisible();
    leaks.refuseSecrets("the page", visit.page().content());
    searchTheBrowser(visit.page());
    visit.enterCode(code);
    assertThat(visit.tokens().username()).isEqualTo(person.username());
    searchTheBrowser(visit.page());
  }

  private void logInWithAPassword(Visitor visitor) {
    Person person = known(realm.somebody());
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    taken(person.mobile());
    visit.openProblems().leaveForAnotherWay().choose("Password").enterPassword("wrong-Horse-7");
    assertThat(visit.passwordError()).isVisible();
    visit.enterPassword(Person.PASSWORD);
    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  private void register(Visitor visitor) {
    Applicant applicant = Applicant.somebody();
    leaks.number(applicant.mobile());
    RegistrationVisit visit = new RegistrationVisit(visitor.open(), realm.realm(), outbox);
    visit.register(applicant);
    outbox.messages(applicant.mobile()).forEach(message -> leaks.secret(message.code()));
    outbox.messages(applicant.email()).forEach(message -> leaks.secret(message.code()));
    searchTheBrowser(visit.page());
  }

  private void callFromAnApp() {
    Person person = known(realm.somebody());
    String login = realm.api().send("sms", person.mobile(), "login").text("challenge_id");
    Answer tokens = realm.api().login(login, taken(person.mobile()));
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);

    String stranger = Contacts.mobile();
    leaks.number(stranger);
    String challenge = realm.api().send("sms", stranger, "registration").text("challenge_id");
    realm.api().send("sms", stranger + "0", "registration");
    String code = taken(stranger);
    Answer proof = realm.api().verify(challenge, code);
    assertThat(proof.status()).isEqualTo(200);
    leaks.secret(proof.text("proof").replaceAll(".*\\.", ""));
    assertThat(realm.api().verify(challenge, code).status()).isEqualTo(410);
  }

  private void beLocked() {
    Person person = known(realm.somebody());
    String challenge = realm.api().send("sms", person.mobile(), "login").text("challenge_id");
    String code = taken(person.mobile());
    for (int i = 1; i <= 4; i++) {
      String wrong = LoginVisit.otherThan(code, i);
      leaks.secret(wrong);
      realm.api().login(challenge, wrong);
    }
    assertThat(realm.api().login(challenge, code).status()).isEqualTo(423);
  }

  private Person known(Person person) {
    leaks.number(person.mobile());
    return person;
  }

  private String taken(String mobile) {
    String code = outbox.take(mobile).code();
    leaks.secret(code);
    return code;
  }

  /** The console sender prints messages, and is refused outside development mode. */
  private void searchTheLog() {
    server.log().lines().stream()
        .filter(line -> !line.contains("[doorstep-outbox]"))
        .forEach(line -> leaks.refuseAll("the log", line));
  }

  /** Events, admin events and sessions are in there. */
  private void searchTheDatabase() throws IOException {
    Set<String> personal = personalColumns();
    for (Rows.Cell cell : new Rows(server).everything()) {
      if (personal.contains(cell.place())) {
        leaks.refuseSecrets(cell.place(), cell.value());
      } else {
        leaks.refuseAll(cell.place(), cell.value());
      }
    }
  }

  private static Set<String> personalColumns() throws IOException {
    Set<String> columns =
        PERSONAL
            .matcher(Files.readString(DATA))
            .results()
            .map(column -> column.group(1))
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(columns).isNotEmpty();
    columns.add("USER_ATTRIBUTE.VALUE"); // Keycloak's own
    return columns;
  }

  private void searchTheBrowser(Page page) {
    leaks.refuseAll("the address bar", page.url());
    page.context()
        .cookies()
        .forEach(cookie -> leaks.refuseAll("the cookie " + cookie.name, cookie.value));
  }
}
