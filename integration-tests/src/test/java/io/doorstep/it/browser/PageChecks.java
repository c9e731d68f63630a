package io.doorstep.it.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** What every step and every error state of a page flow has to stand. */
public final class PageChecks {
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private PageChecks() {}

  /**
   * Keeps screenshots under {@code target/screenshots}, in light and in dark, asks axe-core for
   * serious violations, of which only those of colours depend on that, and compares the page's
   * width with the screen's.
   *
   * @param page with JavaScript, without which axe-core never answers
   */
  public static void check(Page page, String name) {
    page.waitForLoadState();
    look(page, name, ColorScheme.DARK, axe(page).withRules(COLOURS));
    look(page, name, ColorScheme.LIGHT, axe(page));
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + name)
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  public static void screenshot(Page page, String name) {
    Path folder = Path.of(System.getProperty("screenshots.directory"));
    int width = page.viewportSize().width;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve("%s-%s-%d.png".formatted(name, language(page), width)))
            .setFullPage(true));
  }

  private static void look(Page page, String name, ColorScheme colours, AxeBuilder axe) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    String look = name + "-" + colours.name().toLowerCase(Locale.ROOT);
    screenshot(page, look);
    assertThat(violations(axe)).as("accessibility of " + look).isEmpty();
  }

  /** In the page itself: another one for its results is for pages with frames, and slow. */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(PageChecks::describe)
        .toList();
  }

  private static String language(Page page) {
    return Objects.requireNonNullElse(page.locator("html").getAttribute("lang"), "");
  }

  private static String describe(Rule rule) {
    return "%s (%s): %s %s"
        .formatted(rule.getId(), rule.getImpact(), rule.getHelp(), rule.getNodes());
  }
}
