package io.doorstep.it.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * Somebody with a fresh browser. Every page opened has cookies of its own, as on another device.
 */
public final class Visitor implements AutoCloseable {
  private static final int PATIENCE_MS = 15_000;

  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Visitor(Browser browser) {
    this.browser = browser;
  }

  public Page open() {
    return open(Screen.DESKTOP);
  }

  public Page open(Screen screen) {
    return open(screen, options -> options);
  }

  public Page openWithoutJavaScript(Screen screen) {
    return open(screen, options -> options.setJavaScriptEnabled(false));
  }

  /**
   * Opens a page in a browser with settings of the caller's choice.
   *
   * @param settings such as {@code options -> options.setLocale("hi-IN")}
   */
  public Page open(Screen screen, UnaryOperator<NewContextOptions> settings) {
    NewContextOptions defaults = screen.options().setLocale("en-GB");
    BrowserContext context = browser.newContext(settings.apply(defaults));
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.add(context);
    return context.newPage();
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
