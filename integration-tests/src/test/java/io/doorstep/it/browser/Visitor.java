package io.doorstep.it.browser;

import java.net.URI;
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
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Visitor(Browser browser) {
    this.browser = browser;
  }

  /**
   * The same address, by a name of this machine that browsers do not trust without TLS as they do
   * localhost.
   */
  public static URI overPlainHttp(URI url) {
    return URI.create(url.toString().replace(url.getHost(), Chromium.PLAIN_HTTP_HOST));
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
    context.setDefaultTimeout(Chromium.PATIENCE_MS);
    contexts.add(context);
    return context.newPage();
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
