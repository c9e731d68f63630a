package io.doorstep.it.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Our pages in Keycloak's account console. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
class AccountPagesIT {
  private static final String PASSWORD = "correct-Horse-7";
  private static final String CLIENT = "doorstep-account";
  private static final int LOGINS = 21;

  private final KycRealm kyc;
  private final AppRealm realm;
  private final String everybodysRole;

  AccountPagesIT(KeycloakServer server) {
    kyc = KycRealm.in(server);
    realm = kyc.realm();
    RealmRepresentation settings = realm.resource().toRepresentation();
    everybodysRole = settings.getDefaultRole().getName();
    settings.setBrowserFlow("browser");
    realm.resource().update(settings);
    realm.realm().guardPasswords(false);
  }

  @AfterAll
  void close() {
    kyc.close();
  }

  @EachView
  @Tag("KYC-9")
  @Tag("KYC-2")
  @DisplayName("the verification: how far it is, why something is asked again, what was handed in")
  void verification(View view, Visitor visitor) {
    Member member = kyc.signIn(somebody());
    String caseId = member.submitCase();
    Member reviewer = kyc.reviewer();
    reviewer.claim(caseId);
    Map<String, String> reason = Map.of("section", "pan", "code", "unreadable", "note", "Too dark");
    Answer decided = reviewer.decide(caseId, reviewer.version(caseId), "resubmit", List.of(reason));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    Page page = view.open(visitor);

    open(page, member.person(), "content/verification");

    Locator pan = page.locator("#doorstep-section-pan");
    assertThat(pan).containsText("Too dark");
    assertThat(pan).containsText("••••••085R");
    assertThat(page.locator("#doorstep-section-aadhaar")).containsText("XXXX XXXX 2346");
    assertThat(page.locator("body")).not().containsText(Member.AADHAAR);
    assertThat(page.locator("body")).not().containsText(Member.PAN);
    pan.locator("figure button").click();
    assertThat(pan.locator("img")).isVisible();
    assertThat(pan.locator("h2")).containsText(view.isHindi() ? "पैन" : "PAN");
    PageChecks.check(page, "account-verification", "main");
  }

  @EachView
  @Tag("LOGIN-6")
  @DisplayName("the logins, page by page")
  void logins(View view, Visitor visitor) {
    Person person = somebody();
    IntStream.range(0, LOGINS)
        .mapToObj(i -> realm.api().byPassword(person.email(), PASSWORD))
        .forEach(login -> assertThat(login.status()).isEqualTo(200));
    Page page = view.open(visitor);

    open(page, person, "content/logins");

    Locator rows = page.locator(".doorstep-account tbody tr");
    assertThat(rows).hasCount(20);
    PageChecks.check(page, "account-logins", "main");
    page.locator("#doorstep-more").press("Enter");
    assertThat(page.locator("#doorstep-more")).hasCount(0);
    // and the login at the console, but none of the page's
    assertThat(rows).hasCount(LOGINS + 1);
  }

  @EachView
  @Tag("KYC-11")
  @DisplayName("the data: consents, a copy, and the end of the account, which is taken back")
  void data(View view, Visitor visitor) throws IOException {
    Member member = kyc.signIn(somebody());
    member.consent();
    Page page = view.open(visitor);

    open(page, member.person(), "content/data");

    Locator consents = page.locator("#doorstep-consents");
    Download export = page.waitForDownload(() -> button(page, "#doorstep-export").click());
    JsonNode copy = new ObjectMapper().readTree(export.createReadStream());
    assertThat(copy.at("/account/email/0").asText()).isEqualTo(member.person().email());
    page.locator("#doorstep-delete").click();
    PageChecks.check(page, "account-data-deletion", "main");
    page.locator("#doorstep-delete-confirm").click();
    assertThat(page.locator("#doorstep-keep")).isVisible();
    PageChecks.check(page, "account-data", "main");
    assertThat(member.get("erasure").status()).isEqualTo(200);
    page.locator("#doorstep-keep").click();
    assertThat(page.locator("#doorstep-delete")).isVisible();
    assertThat(member.get("erasure").status()).isEqualTo(404);
    button(page, "#doorstep-consents").click();
    assertThat(consents.locator("button")).hasCount(0);
    assertThat(member.get("consents").json().at("/items/0/withdrawn_at").asText()).isNotBlank();
  }

  @Test
  @DisplayName("whoever has to do something first is led there and back, over plain HTTP, too")
  void asksForTheLogin(Visitor visitor) {
    Person person = somebody();
    Page page = visitor.open();
    open(page, person, Visitor.overPlainHttp(realm.realm().url()), "");
    Locator data = page.locator("nav a[href*='content/data']");
    data.waitFor();
    UserRepresentation user = realm.resource().users().get(person.id()).toRepresentation();
    user.setRequiredActions(List.of("UPDATE_PASSWORD"));
    realm.resource().users().get(person.id()).update(user);

    data.click();
    page.locator("#doorstep-continue").waitFor();
    PageChecks.screenshot(page, "account-login-needed");
    page.locator("#doorstep-continue").click();
    page.locator("#password-new").fill(PASSWORD);
    page.locator("#password-confirm").fill(PASSWORD);
    page.locator("[type=submit]").first().click();

    assertThat(page.locator("#doorstep-export")).isVisible();
    assertThat(page.url()).contains("/account/content/data");
  }

  @Test
  @Tag("KYC-8")
  @DisplayName("the pages' token opens nobody else's documents, and no staff's doors")
  void opensNothingElse(Visitor visitor) {
    Member other = kyc.signIn(somebody());
    String document = other.document("pan");
    Person person = somebody();
    kyc.makeReviewer(person.id());
    kyc.makeAdmin(person.id());
    Page page = visitor.open();

    Response tokens =
        page.waitForResponse(
            response ->
                response.url().endsWith("/token")
                    && response.request().postData().contains("client_id=" + CLIENT),
            () -> open(page, person, "content/data"));
    String token = json(tokens.text()).path("access_token").asText();
    Member caller = new Member(realm, person, token);

    assertThat(caller.get("profile").status()).isEqualTo(200);
    assertThat(caller.get("documents/" + document).status()).isEqualTo(404);
    assertThat(caller.review("cases").status()).isEqualTo(403);
    assertThat(caller.review("users").status()).isEqualTo(403);
    String users = "/admin/realms/" + realm.realm().name() + "/users";
    assertThat(realm.api().call("GET", users, token, null).status()).isEqualTo(403);
    assertThat(kyc.signIn(person).review("cases").status()).as("by an app's").isEqualTo(200);
    assertThat(page.evaluate("JSON.stringify([localStorage, sessionStorage])").toString())
        .doesNotContain(token);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Locator button(Page page, String card) {
    return page.locator(card + " button").first();
  }

  private Person somebody() {
    return realm.somebody(
        account -> {
          CredentialRepresentation password = new CredentialRepresentation();
          password.setType(CredentialRepresentation.PASSWORD);
          password.setValue(PASSWORD);
          account.setCredentials(List.of(password));
          // an import gives nobody what everybody has
          account.setRealmRoles(List.of(everybodysRole));
        });
  }

  private void open(Page page, Person person, String place) {
    open(page, person, realm.realm().url(), place);
  }

  private static void open(Page page, Person person, URI realm, String place) {
    page.navigate(realm + "/account/" + place);
    page.locator("#username").fill(person.email());
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
  }
}
