package io.doorstep.it.console;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the realm in the staff console. */
record DashboardPage(StaffConsole console) {
  private static final Pattern FIGURES = Pattern.compile("/onboarding/dashboard\\?");

  /** What was done a moment ago is counted, and stands at the end of the year up to now. */
  void showsAYear() {
    console.go("dashboard");
    assertThat(console.page().locator("figure svg[role=img]")).hasCount(2);
    console.page().locator("figure summary").first().click();
    Locator table = console.page().locator("figure table").first();
    assertThat(table).isVisible();
    console.check("dashboard");

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Response year = console.answer(FIGURES, () -> console.field("Time").selectOption("365"));
    Locator days = table.locator("tbody th");
    assertThat(days).hasCount(365);
    LocalDate to = LocalDate.parse(days.last().textContent());
    assertThat(to).isBetween(today, LocalDate.now(ZoneOffset.UTC));
    assertThat(days.first()).hasText(to.minusDays(364).toString());
    assertThat(year.url()).endsWith("?from=%s&to=%s".formatted(to.minusDays(364), to));
    assertThat(console.problem()).hasCount(0);
    assertThat(console.page().locator(".doorstep-legend").first())
        .containsText(Pattern.compile("User: [1-9]"));
  }
}
