package io.doorstep.it.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.doorstep.it.browser.PageChecks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The staff console in somebody's browser. */
final class StaffConsole {
  private static final String ADDRESS = "/onboarding/console/";

  /** Headings of a table, and terms of a list, that stand there twice. */
  private static final String SAID_TWICE =
      """
      () => [...document.querySelectorAll("thead tr, dl")].flatMap((list) => {
        const words = [...list.querySelectorAll("th, dt")].map((word) => word.textContent.trim());
        return words.filter((word, place) => words.indexOf(word) < place);
      })
      """;

  /** Texts that are drawn with less than 12 pixels, the picture's scale counted in. */
  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll("svg text")]
        .filter((text) => Math.round(parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a) < 12)
        .map((text) => text.textContent)
      """;

  private final Page page;
  private final String url;
  private final List<String> complaints = new ArrayList<>();

  /**
   * Puts the console into a page.
   *
   * @param realm {@code …/realms/{name}}
   */
  StaffConsole(Page page, URI realm) {
    this.page = page;
    this.url = realm + ADDRESS;
    page.onConsoleMessage(
        message -> {
          // the browser's own word on answers that are problem documents
          if (message.type().equals("error") && !message.text().contains("Failed to load")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  String url() {
    return url;
  }

  /**
   * Opens it and signs in, as the realm's login pages have it. Whoever works here has registered as
   * anybody does, and puts it off to be verified.
   */
  StaffConsole signIn(String username, String password) {
    page.navigate(url);
    page.locator("#contact").fill(username);
    page.locator("[type=submit]").first().click();
    page.locator("#password").fill(password);
    page.locator("[type=submit]").first().click();
    page.locator("#doorstep-onboarding-later").click();
    page.waitForURL(url + "**");
    title().waitFor();
    return this;
  }

  /** Goes to a page by its address. */
  StaffConsole go(String route) {
    page.evaluate("route => location.hash = '#/' + route", route);
    page.waitForURL(url + "#/" + route);
    settled();
    return this;
  }

  /** Goes to the address of what is not theirs, which looks as if it were not there. */
  void findsNothingAt(String route) {
    assertThat(go(route).problem()).containsText("Not found");
    assertThat(page.locator("table, dl")).hasCount(0);
  }

  /** Waits until nothing is on its way. */
  void settled() {
    title().waitFor();
    assertThat(page.locator(".pf-v5-c-spinner")).hasCount(0);
  }

  /** Does something, and waits until the page has had its time with the answer to it. */
  Response answer(Pattern url, Runnable act) {
    Response answer = page.waitForResponse(url, act);
    answer.finished();
    page.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(done)))");
    return answer;
  }

  Locator title() {
    return page.locator("h1");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, exactly(name));
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** An input by its label, with or without the sign that it is required. */
  Locator field(String label) {
    return page.getByLabel(Pattern.compile("^" + escaped(label) + "( \\*)?$"))
        .and(page.locator("input, select, textarea"))
        .first();
  }

  /** For the browser's regular expressions, which know no quotes. */
  private static String escaped(String text) {
    return text.replaceAll("[()]", "\\\\$0");
  }

  /** The dialog that asks once more. */
  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  void confirm() {
    dialog().locator("[type=submit]").click();
    assertThat(dialog()).hasCount(0);
  }

  Locator problem() {
    return page.getByRole(AriaRole.ALERT);
  }

  /** What the menu leads to. */
  List<String> menu() {
    title().waitFor();
    return page.locator("nav a").allTextContents();
  }

  /** A row of the table by what stands in it. */
  Locator row(String text) {
    return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text)).first();
  }

  /** Looks at the page as it is: both colours, accessibility, width, and what can be read on it. */
  void check(String name) {
    settled();
    PageChecks.check(page, "console-" + name);
    assertThat(page.evaluate(SAID_TWICE)).as("the same word for two things").isEqualTo(List.of());
    assertThat(page.evaluate(TOO_SMALL)).as("texts of charts").isEqualTo(List.of());
    complainsOfNothing();
  }

  /** The browser has refused nothing and found no mistake. */
  void complainsOfNothing() {
    assertThat(complaints).isEmpty();
  }
}
