package io.doorstep.it.console;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.ResumeOptions;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Reviewers clear a queue, two at once. */
@WithKeycloak
@WithBrowser
@Tag("KYC-9")
class ReviewConsoleIT {
  private static final Pattern QUEUE = Pattern.compile("/onboarding/cases(\\?.*)?$");
  private static final Pattern NEXT_PAGE = Pattern.compile("/onboarding/cases\\?.*first=");
  private static final Pattern PICTURE_BEFORE = Pattern.compile("/documents/.*revision=1$");

  private final ConsoleRealm realm;

  ReviewConsoleIT(KeycloakServer server) {
    realm = new ConsoleRealm(server);
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("two reviewers: one takes and asks again, the other is told, decides and goes on")
  void twoAtOnce(Visitor visitor) {
    Member applicant = realm.kyc().member();
    String first = applicant.submitCase();
    String second = realm.kyc().member().submitCase();
    Member colleague = realm.reviewer();
    StaffConsole one = realm.open(visitor.open(), realm.reviewer());
    StaffConsole other = realm.open(visitor.open(), colleague);

    growsAndStays(one);
    takesByKeys(one, first);
    findsItTaken(other, first);
    asksAgain(one);
    assertThat(applicant.state()).isEqualTo("resubmission_requested");
    assertThat(applicant.get("case").json().at("/sections/pan/reasons/0/note").asText())
        .isEqualTo("Please in daylight");
    isToldOfAnotherVersion(other, colleague, second);
    showsWhatWasBefore(one, applicant, first);
  }

  /** In pages of one case: looked at again, the list is as long as it was. */
  private static void growsAndStays(StaffConsole console) {
    Page page = console.page();
    page.route(
        QUEUE,
        route -> {
          String url = route.request().url();
          route.resume(new ResumeOptions().setUrl(url + (url.contains("?") ? "&" : "?") + "max=1"));
        });
    console.button("Refresh").click();
    assertThat(page.locator("tbody tr")).hasCount(1);
    console.button("Show more").click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    console.answer(NEXT_PAGE, () -> page.keyboard().press("r"));
    assertThat(page.locator("tbody tr")).hasCount(2);
    dropsWhatComesTooLate(console);
    page.unroute(QUEUE);
    console.field("State").selectOption("waiting");
  }

  /** The next page of one list does not come into another that was chosen meanwhile. */
  private static void dropsWhatComesTooLate(StaffConsole console) {
    Page page = console.page();
    AtomicReference<Route> held = new AtomicReference<>();
    page.reload();
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.route(NEXT_PAGE, held::set);
    page.waitForRequest(NEXT_PAGE, () -> console.button("Show more").click());
    console.field("State").selectOption("approved");
    assertThat(page.getByText("Nothing waits")).isVisible();
    console.answer(NEXT_PAGE, () -> held.get().fallback());
    assertThat(page.locator("tbody tr")).hasCount(0);
    page.unroute(NEXT_PAGE);
  }

  /** By the keys that the page tells of. */
  private static void takesByKeys(StaffConsole console, String id) {
    Page page = console.page();
    console.check("queue");
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.keyboard().press("j");
    assertThat(page.locator("[data-id='" + id + "']")).hasAttribute("aria-selected", "true");
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("c");
    assertThat(page.locator("[data-id='" + id + "']")).containsText("You, until");
    page.keyboard().press("Enter");
    page.waitForURL(console.url() + "#/cases/" + id);
  }

  /** The list was drawn before the other took it. */
  private static void findsItTaken(StaffConsole console, String id) {
    Locator row = console.page().locator("[data-id='" + id + "']");
    row.locator("button").click();
    assertThat(console.problem()).isVisible();
    assertThat(row).containsText("Another reviewer, until");
    assertThat(row.locator("button")).hasCount(0);
    console.check("queue-taken");
  }

  private static void asksAgain(StaffConsole console) {
    Page page = console.page();
    Locator picture = page.locator("[data-testid=viewer] img");
    picture.waitFor();
    page.waitForFunction("document.querySelector('[data-testid=viewer] img').naturalWidth > 0");
    assertThat(picture.getAttribute("src")).startsWith("blob:");
    console.button("Larger").click();
    console.button("Turn right").click();
    assertThat(page.locator(".doorstep-zoom")).hasText("125 %");
    assertThat(picture).hasAttribute("style", "transform: rotate(90deg);");
    console.button("PAN: Picture").last().click();
    assertThat(page.locator("[data-testid=viewer] img"))
        .hasAttribute("alt", "Picture: PAN: Picture");

    Locator pan = page.locator("[data-testid=section-pan]");
    pan.locator("select").selectOption("unreadable");
    pan.locator("textarea").first().fill("Please in daylight");
    pan.locator("textarea").last().fill("Second time");
    console.check("case");
    console.button("Ask again").click();
    console.dialog().waitFor();
    console.check("case-confirm");
    console.confirm();
    assertThat(page.locator(".doorstep-head")).containsText("Asked again");
    assertThat(page.locator(".doorstep-history")).containsText("Second time");
  }

  /** What was looked at is not what is there: taken anew from another window. */
  private void isToldOfAnotherVersion(StaffConsole console, Member reviewer, String id) {
    Page page = console.page();
    console.go("cases/" + id);
    page.keyboard().press("c");
    assertThat(page.locator("[data-testid=decisions]")).isVisible();
    assertThat(reviewer.review("POST", "cases/" + id + "/release", "").status()).isEqualTo(200);
    assertThat(reviewer.claim(id).status()).isEqualTo(200);
    console.button("Approve").click();
    console.confirm();
    assertThat(console.problem()).isVisible();
    console.check("case-stale");
    console.button("Show the case as it is now").click();
    assertThat(console.problem()).hasCount(0);
    console.button("Approve").click();
    console.confirm();
    assertThat(page.locator(".doorstep-head")).containsText("Approved");
    page.keyboard().press("n");
    page.waitForURL(console.url() + "#/queue");
    assertThat(page.getByText("Nothing waits")).isVisible();
    console.check("queue-empty");
  }

  /** The pictures of the revision before, beside the new one. */
  private static void showsWhatWasBefore(StaffConsole console, Member applicant, String id) {
    String before = applicant.shown("pan", "document");
    applicant.save("pan", applicant.pan());
    assertThat(applicant.call("POST", "case/submission", "").status()).isEqualTo(200);
    assertThat(applicant.shown("pan", "document")).isNotEqualTo(before);
    console.go("queue").go("cases/" + id);
    console.field("Version").selectOption("1");
    Locator viewer = console.page().locator("[data-testid=viewer]");
    viewer.locator("img").waitFor();
    Response picture =
        console.answer(PICTURE_BEFORE, () -> viewer.getByText("PAN: Picture").click());
    assertThat(picture.url()).contains("/documents/" + before + "?");
    assertThat(picture.ok()).isTrue();
    assertThat(viewer.locator("img")).hasAttribute("alt", "Picture: PAN: Picture");
    console.check("case-before");
  }

  @Test
  @DisplayName("on a phone, in Hindi")
  void onAPhone(Visitor visitor) {
    String id = realm.kyc().member().submitCase();
    Page page = visitor.open(Screen.PHONE, options -> options.setLocale("hi-IN"));
    StaffConsole console = realm.open(page, realm.reviewer());

    console.check("queue");
    console.go("cases/" + id).check("case");
    page.locator(".doorstep-toggle").click();
    assertThat(page.locator("nav a").first()).isVisible();
    console.check("menu");
    console.go("cases/00000000-0000-0000-0000-000000000000");
    assertThat(console.problem()).isVisible();
    console.check("case-unknown");
  }

  @Test
  @DisplayName("a reviewer sees the queue and nothing else, somebody else nothing at all")
  void othersSeeNothing(Visitor visitor) {
    StaffConsole reviewer = realm.open(visitor.open(), realm.reviewer());
    assertThat(reviewer.menu()).containsExactly("Review queue");
    for (String page :
        List.of("users", "approvals", "batches", "branches", "audit", "otp", "settings")) {
      reviewer.go(page);
      assertThat(reviewer.title()).hasText("Staff console");
      assertThat(reviewer.page().locator("table")).hasCount(0);
    }

    Person person = realm.kyc().realm().somebody();
    StaffConsole nobody = realm.open(visitor.open(), person);
    assertThat(nobody.menu()).isEmpty();
    assertThat(nobody.page().getByText("There is nothing here for you")).isVisible();
    nobody.check("nothing");
  }
}
