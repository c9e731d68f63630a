package io.doorstep.it.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Keycloak's admin console, as somebody of the staff uses it. */
final class AdminConsole {
  private static final Pattern REFUSED = Pattern.compile("do not have permission");

  private final Page page;
  private final String url;

  private AdminConsole(Page page, String url) {
    this.page = page;
    this.url = url;
  }

  /** Signs in, as the realm's login pages have it. */
  static AdminConsole open(Page page, String server, String realm, String username) {
    AdminConsole console =
        new AdminConsole(page, server + "/admin/" + realm + "/console/#/" + realm);
    page.navigate(console.url + "/users");
    page.locator("#contact").fill(username);
    page.locator("[type=submit]").first().click();
    page.locator("#password").fill(StaffRealm.PASSWORD);
    page.locator("[type=submit]").first().click();
    return console;
  }

  /** Who is asked about themselves on the way in does that another time. */
  AdminConsole withOnboardingPutOff() {
    page.locator("#doorstep-onboarding-later").click();
    return this;
  }

  void showsNothing() {
    assertThat(page.getByText(REFUSED).first()).isVisible();
  }

  /** Usernames of all users that the list shows. */
  Set<String> users() {
    go("/users");
    Set<String> names = new TreeSet<>();
    Locator rows = page.locator("table tbody tr");
    Locator next = page.locator("button[aria-label='Go to next page']").first();
    rows.first().waitFor();
    names.addAll(shown(rows));
    while (next.isEnabled()) {
      String first = shown(rows).get(0);
      next.click();
      assertThat(rows.first()).not().containsText(first);
      names.addAll(shown(rows));
    }
    return names;
  }

  private static List<String> shown(Locator rows) {
    return rows.locator("td[data-label='Username'], td:nth-child(2)").allInnerTexts().stream()
        .map(String::strip)
        .filter(name -> name.contains("@"))
        .toList();
  }

  /** Whether the user's page opens. */
  boolean shows(String userId) {
    go("/users/" + userId + "/settings");
    Locator form = page.getByTestId("firstName");
    Locator refused = page.getByText(REFUSED);
    form.or(refused).first().waitFor();
    return form.isVisible();
  }

  /** On the page of a user. */
  void rename(String firstName) {
    page.getByTestId("firstName").fill(firstName);
    page.getByTestId("user-creation-save").click();
    tells("The user has been saved");
  }

  /** On the page of a user. */
  void disable() {
    toggle();
    page.locator("#modal-confirm").click();
    assertThat(page.locator("[data-testid$='-switch']").first()).not().isChecked();
    tells("The user has been saved");
  }

  /** On the page of a user. */
  void enable() {
    toggle();
    assertThat(page.locator("[data-testid$='-switch']").first()).isChecked();
    tells("The user has been saved");
  }

  private void toggle() {
    dismissAlerts();
    page.locator("label:has([data-testid$='-switch'])").first().click();
  }

  /** On the page of a user: there is the button, and it is refused with a word on what to do. */
  void isRefusedToDelete() {
    dismissAlerts();
    page.getByTestId("action-dropdown").click();
    page.getByRole(AriaRole.MENUITEM)
        .filter(new Locator.FilterOptions().setHasText("Delete"))
        .click();
    page.locator("#modal-confirm").click();
    tells("so that it can be restored");
  }

  /** Groups that a new user can be made a member of. */
  List<String> groupsForNewUsers() {
    go("/users/add-user");
    page.getByTestId("email").waitFor();
    page.getByText("Join Groups").click();
    Locator checks = page.locator("[role=dialog] input[type=checkbox]");
    checks.first().waitFor();
    return checks.all().stream().map(check -> check.getAttribute("aria-label")).toList();
  }

  /** With the dialog for groups open. */
  void create(String email, String group) {
    page.getByTestId(group + "-check").check();
    page.getByTestId("join-button").click();
    page.getByTestId("email").fill(email);
    page.getByTestId("firstName").fill("Asha");
    page.getByTestId("lastName").fill("Rao");
    page.getByTestId("user-creation-save").click();
    tells("The user has been created");
  }

  void tells(String text) {
    assertThat(page.getByTestId("global-alerts").getByText(text).first()).isVisible();
  }

  private void dismissAlerts() {
    Locator close = page.getByTestId("global-alerts").locator("button");
    while (close.count() > 0) {
      close.first().click();
    }
  }

  /** As by a link from elsewhere: of what was shown before nothing is left. */
  private void go(String path) {
    page.navigate("about:blank");
    page.navigate(url + path);
  }
}
