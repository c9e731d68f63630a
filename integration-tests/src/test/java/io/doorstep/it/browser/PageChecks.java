package io.doorstep.it.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What every step and every error state of a page flow has to stand. */
public final class PageChecks {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private PageChecks() {}

  /**
   * Keeps a screenshot under {@code target/screenshots} and asks axe-core for serious violations.
   */
  public static void check(Page page, String name) {
    screenshot(page, name);
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(PageChecks::describe)
                .toList();
    assertThat(violations).as("accessibility of " + name).isEmpty();
  }

  public static void screenshot(Page page, String name) {
    Path folder = Path.of(System.getProperty("screenshots.directory"));
    int width = page.viewportSize().width;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve("%s-%d.png".formatted(name, width)))
            .setFullPage(true));
  }

  private static String describe(Rule rule) {
    return "%s (%s): %s %s"
        .formatted(rule.getId(), rule.getImpact(), rule.getHelp(), rule.getNodes());
  }
}
