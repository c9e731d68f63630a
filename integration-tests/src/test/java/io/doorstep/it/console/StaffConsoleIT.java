package io.doorstep.it.console;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin of the realm finds everything in the staff console. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
class StaffConsoleIT {
  private static final int MANY = 1_000;
  private static final int PATIENCE_MS = 180_000;
  private static final Pattern SEARCH = Pattern.compile("/onboarding/users/search");

  private final ConsoleRealm realm;

  StaffConsoleIT(KeycloakServer server) {
    realm = new ConsoleRealm(server);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("ERP-2")
  @Tag("ERP-3")
  @Tag("ERP-4")
  @Tag("ERP-6")
  @Tag("ERP-7")
  @DisplayName("accounts, branches, batches, the audit trail, locks and settings, each on its page")
  void administers(Visitor visitor) {
    Person person = realm.kyc().realm().somebody();
    StaffConsole console = realm.open(visitor.open(), realm.admin());
    assertThat(console.menu())
        .containsExactly(
            "Users",
            "Approvals",
            "Branches",
            "Batches",
            "Audit trail",
            "One-time codes",
            "Dashboard",
            "Settings");

    isReachedFromTheMenu(console);
    opensBranch(console);
    findsBy(console, person);
    changes(console, person);
    takesAwayAndGivesBack(console);
    imports(console, "people.csv", table(2, true), "JP01", true);
    looksIntoTheRecord(console, person);
    new DashboardPage(console).showsAYear();
    console.complainsOfNothing();
    SettingsPages settings = new SettingsPages(console, realm.kyc().realm().resource());
    settings.changeThePolicy();
    settings.addSender();
  }

  /** Of Keycloak's admin console; who is signed in there need not sign in again. */
  private static void isReachedFromTheMenu(StaffConsole console) {
    Page admin = console.page().context().newPage();
    String realm = console.url().replaceFirst(".*/realms/([^/]+)/.*", "$1");
    admin.navigate(console.url().replaceFirst("/realms/.*", "/admin/" + realm + "/console/"));
    Page opened = admin.waitForPopup(() -> admin.locator("#doorstep-console-item a").click());
    opened.locator("h1").waitFor();
    assertThat(opened.url()).startsWith(console.url());
    opened.close();
    admin.close();
  }

  private static void opensBranch(StaffConsole console) {
    console.go("branches").button("Open a branch").click();
    console.dialog().getByLabel("Code").fill("jp01");
    console.dialog().getByLabel("Name").fill("Jaipur");
    console.check("branch-new");
    console.dialog().locator("[type=submit]").click();
    console.page().waitForURL(console.url() + "#/branches/JP01");
    assertThat(console.title()).hasText("JP01 – Jaipur");
    console.field("State or territory").fill("Rajasthan");
    console.button("Save").click();
    console.check("branch");
    console.go("branches");
    assertThat(console.row("JP01")).containsText("Rajasthan");
    console.check("branches");
  }

  private static void findsBy(StaffConsole console, Person person) {
    console.go("users").check("users");
    for (String kind : List.of("email", "mobile_number")) {
      search(console, kind, kind.equals("email") ? person.email() : person.mobile());
      assertThat(console.page().locator("tbody tr")).hasCount(1);
      assertThat(console.page().locator("tbody a")).hasAttribute("href", "#/users/" + person.id());
    }
    assertThat(console.page().url()).doesNotContain(person.mobile().substring(1));
    search(console, "user_code", "nobody");
    assertThat(console.problem().or(console.page().getByText("No account is like that")).first())
        .isVisible();
    console.check("users-none");
    search(console, "email", person.email());
    console.row("Asha").locator("a").first().click();
    console.page().waitForURL(console.url() + "#/users/" + person.id());
  }

  private static void search(StaffConsole console, String kind, String text) {
    console.field("Look for").selectOption(kind);
    console.page().locator("input[type=search]").fill(text);
    // the list from before is there until the answer is
    console.answer(SEARCH, () -> console.page().keyboard().press("Enter"));
    console.settled();
  }

  private void changes(StaffConsole console, Person person) {
    console.settled();
    console.page().locator("label:has-text('Mobile app')").click();
    assertThat(console.field("Mobile app")).not().isChecked();
    console.page().locator("label:has-text('Bulk payments')").click();
    assertThat(console.field("Bulk payments")).isChecked();
    console.button("Unlock").click();
    console.field("Branch").last().selectOption("JP01");
    console.button("Move").click();
    assertThat(console.page().locator("dl a")).hasText("JP01");
    console.check("account");

    Answer account = realm.kyc().realm().admin("GET", "onboarding/users/" + person.id(), "");
    assertThat(account.json().at("/account/branch").asText()).isEqualTo("JP01");
    assertThat(account.json().at("/platforms/mobile").asBoolean()).isFalse();
    assertThat(account.json().path("features").toString()).contains("bulk_payments");
  }

  private static void takesAwayAndGivesBack(StaffConsole console) {
    console.button("Delete").click();
    console.confirm();
    assertThat(console.button("Restore")).isVisible();
    assertThat(console.page().locator(".doorstep-head")).containsText("Deleted");
    console.check("account-deleted");
    console.button("Restore").click();
    assertThat(console.button("Delete")).isVisible();
    assertThat(console.page().locator(".doorstep-head")).containsText("Active");
  }

  /** People with addresses of their own, one a row. */
  private static String table(int rows, boolean withMistake) {
    StringBuilder table = new StringBuilder("first_name,last_name,email\n");
    for (int i = 0; i < rows; i++) {
      table.append("Asha,Rao,").append(Contacts.email()).append('\n');
    }
    return withMistake ? table + "Asha,Rao,no-address\n" : table.toString();
  }

  private static void imports(
      StaffConsole console, String name, String table, String branch, boolean dry) {
    console.go("batches");
    Page page = console.page();
    page.locator("#batch-file")
        .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(UTF_8)));
    console.field("Account type").first().selectOption("user");
    console.field("Branch").first().fill(branch);
    if (dry) {
      console.check("batches");
    } else {
      page.locator("label:has-text('Dry run')").click();
    }
    console.button("Upload").click();
    page.waitForURL(console.url() + "#/batches/*");
    assertThat(console.button("Download the result"))
        .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
    Download kept = page.waitForDownload(() -> console.button("Download the result").click());
    assertThat(kept.suggestedFilename()).isEqualTo(name + ".csv");
    if (dry) {
      assertThat(console.row("With errors")).containsText("email");
      console.check("batch");
    }
  }

  private static void looksIntoTheRecord(StaffConsole console, Person person) {
    console.go("audit");
    console.field("To whom (id)").fill(person.id());
    console.button("Filter").click();
    assertThat(console.row("delete")).isVisible();
    console.button("Verify the trail").click();
    assertThat(console.page().getByText("The trail is whole")).isVisible();
    console.check("audit");

    console.go("otp");
    console.field("Address").fill("12");
    console.button("Lift the locks").click();
    assertThat(console.page().locator("[aria-invalid=true]")).hasCount(1);
    console.check("otp");
    console.field("Address").fill(person.mobile());
    console.button("Lift the locks").click();
    assertThat(console.page().getByText("The locks are lifted")).isVisible();
    console.go("approvals").check("approvals");
  }

  @Test
  @Tag("ERP-1")
  @Tag("ERP-2")
  @Tag("ERP-7")
  @DisplayName("who works for a branch finds its people, cases, logins and acts, and no others")
  void keepsToABranch(Visitor visitor) {
    realm.openBranch("DL01");
    Member near = realm.memberOf("DL01");
    Member far = realm.memberOf("HQ");
    String waiting = near.submitCase();
    String elsewhere = far.submitCase();
    StaffConsole console = realm.open(visitor.open(), realm.branchAdmin("DL01"));
    assertThat(console.menu())
        .containsExactly(
            "Review queue", "Users", "Approvals", "Branches", "Batches", "Audit trail");

    assertThat(console.page().locator("tbody tr")).hasCount(1);
    console.go("cases/" + waiting);
    assertThat(console.page().locator("dl").first()).isVisible();
    console.findsNothingAt("cases/" + elsewhere);
    findsTheirs(console, near.person(), far.person());
    for (String page : List.of("otp", "dashboard")) {
      assertThat(console.go(page).title()).hasText("Staff console");
      assertThat(console.page().locator("table, figure")).hasCount(0);
    }
  }

  private static void findsTheirs(StaffConsole console, Person near, Person far) {
    Locator rows = console.go("users").page().locator("tbody tr");
    assertThat(rows).hasCount(1);
    console.check("branch-users");
    rows.locator("a").first().click();
    console.page().waitForURL(console.url() + "#/users/" + near.id());
    assertThat(console.row("demo-app")).isVisible();
    console.findsNothingAt("users/" + far.id());

    assertThat(console.go("branches").page().locator("tbody tr")).hasCount(1);
    assertThat(console.row("DL01")).isVisible();
    console.findsNothingAt("branches/HQ");

    console.go("audit").check("branch-audit");
    assertThat(rows.first()).isVisible();
    assertThat(rows.filter(new FilterOptions().setHasNotText(near.id().substring(0, 8))))
        .hasCount(0);
    console.field("To whom (id)").fill(far.id());
    console.button("Filter").click();
    assertThat(console.page().getByText("Nothing of that kind is on record")).isVisible();
    assertThat(console.button("Verify the trail")).hasCount(0);
  }

  @Test
  @DisplayName("every page on a phone, in Hindi")
  void onAPhone(Visitor visitor) {
    Person person = realm.kyc().realm().somebody();
    Page page = visitor.open(Screen.PHONE, options -> options.setLocale("hi-IN"));
    StaffConsole console = realm.open(page, realm.admin());
    for (String name :
        List.of(
            "users", "approvals", "branches", "batches", "audit", "otp", "dashboard", "settings")) {
      console.go(name).check(name);
    }
    console.go("users/" + person.id()).check("account");
    console.go("branches/HQ").check("branch");
    SettingsPages settings = new SettingsPages(console, realm.kyc().realm().resource());
    console.go("settings/" + settings.get("user").getId()).check("setting");
  }

  @Test
  @Tag("B2B-2")
  @Tag("slow")
  @DisplayName("a table of a thousand people goes through the page")
  void importsAThousand(Visitor visitor) {
    StaffConsole console = realm.open(visitor.open(), realm.admin());
    imports(console, "thousand.csv", table(MANY, false), "HQ", false);
    assertThat(console.page().locator("dl")).containsText("1,000");
    console.complainsOfNothing();
  }
}
