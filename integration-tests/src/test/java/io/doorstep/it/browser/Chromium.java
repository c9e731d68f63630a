package io.doorstep.it.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The browser of a test run. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  static final String PLAIN_HTTP_HOST = "intranet.test";

  /** Milliseconds that a page has for anything that is waited for. */
  static final int PATIENCE_MS = 15_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP " + PLAIN_HTTP_HOST + " 127.0.0.1");

  static Chromium launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Optional<Path> installed = onThePath();
    Map<String, String> environment = new HashMap<>(System.getenv());
    LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    if (installed.isPresent()) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      options.setExecutablePath(installed.get());
    }
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> onThePath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(directory -> Path.of(directory, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
