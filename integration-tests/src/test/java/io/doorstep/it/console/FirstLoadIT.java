package io.doorstep.it.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes over the wire before the console can be used, and what is left behind. */
@WithKeycloak
@WithBrowser
@TestInstance(Lifecycle.PER_CLASS)
class FirstLoadIT {
  private static final int BUDGET_BYTES = 400_000;
  private static final Duration BUDGET = Duration.ofSeconds(2);

  private final ConsoleRealm realm;

  FirstLoadIT(KeycloakServer server) {
    realm = new ConsoleRealm(server);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("it is under 400 KB compressed, usable within two seconds, and keeps no token")
  void isSmall(Visitor visitor) {
    Page page = visitor.open();
    StaffConsole console = realm.open(page, realm.reviewer());

    long begun = System.nanoTime();
    page.reload();
    console.title().waitFor();
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);

    int bytes = loaded(page).stream().mapToInt(url -> compressed(page, url)).sum();
    System.out.printf("first load: %d bytes, %d ms%n", bytes, taken.toMillis());
    assertThat(bytes).isPositive().isLessThan(BUDGET_BYTES);
    assertThat(taken).isLessThan(BUDGET);
    assertThat(stored(page)).doesNotContain("ey").isIn("[[],[]]");
    assertThat(page.url()).isEqualTo(console.url());
    console.complainsOfNothing();
  }

  /** The page itself and all that it names. */
  @SuppressWarnings("unchecked")
  private static List<String> loaded(Page page) {
    List<String> urls =
        (List<String>)
            page.evaluate(
                "performance.getEntriesByType('resource').map(entry => entry.name)"
                    + ".filter(name => name.includes('/resources/')).concat(location.href)");
    assertThat(urls).hasSizeGreaterThan(4);
    return urls;
  }

  /** The server compresses what it serves, though not in development mode. */
  private static int compressed(Page page, String url) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page.request().get(url).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }

  private static String stored(Page page) {
    return (String)
        page.evaluate(
            "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])");
  }

  @Test
  @DisplayName(
      "over plain HTTP it opens as Keycloak's own consoles do, without the browser's trust")
  void opensOverPlainHttp(Visitor visitor) {
    URI address = Visitor.overPlainHttp(realm.kyc().realm().realm().url());
    Page page = visitor.open();

    StaffConsole console = realm.open(page, realm.reviewer().person(), address);

    assertThat(console.menu()).containsExactly("Review queue");
    assertThat(page.evaluate("isSecureContext")).isEqualTo(false);
    console.complainsOfNothing();
  }

  @Test
  @DisplayName("the page's policy allows no inline script, no frame and no other origin")
  void isStrict(Visitor visitor) {
    APIResponse index =
        visitor.open().request().get(realm.kyc().realm().realm().url() + "/onboarding/console/");
    Map<String, String> headers = index.headers();
    assertThat(headers.get("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.get("cache-control")).contains("no-store");
    assertThat(headers.get("x-frame-options")).isEqualTo("DENY");
    assertThat(index.text()).doesNotContain("<script>").doesNotContain("<style");
  }
}
