package io.doorstep.it.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

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
   * Keeps a screenshot under {@code target/screenshots}, asks axe-core for serious violations, and
   * compares the page's width with the screen's. Phones are looked at in dark and desktops in
   * light, and with {@code -Pslow} each in both, where axe-core is asked about colours only the
   * second time.
   *
   * @param page with JavaScript, without which axe-core never answers
   */
  public static void check(Page page, String name) {
    check(page, name, () -> axe(page));
  }

  /**
   * The same for a part of the page, where the rest is Keycloak's and not a theme's to mend.
   *
   * @param part a selector
   */
  public static void check(Page page, String name, String part) {
    check(page, name, () -> axe(page).include(part));
  }

  private static void check(Page page, String name, Supplier<AxeBuilder> axe) {
    page.waitForLoadState();
    if (Boolean.getBoolean("every.view")) {
      look(page, name, ColorScheme.DARK, axe.get().withRules(COLOURS));
      look(page, name, ColorScheme.LIGHT, axe.get());
    } else {
      boolean phone = page.viewportSize().width == Screen.PHONE.width();
      look(page, name, phone ? ColorScheme.DARK : ColorScheme.LIGHT, axe.get());
    }
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
