package io.doorstep.it.console;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who manages the realm does on the console's settings. */
final class SettingsPages {
  private static final String SECRET = "an-api-key-of-theirs";

  private final StaffConsole console;
  private final RealmResource realm;

  SettingsPages(StaffConsole console, RealmResource realm) {
    this.console = console;
    this.realm = realm;
  }

  /** What the server does not take stays as it was typed. */
  void changeThePolicy() {
    console.go("settings").check("settings");
    assertThat(console.page().getByText("Open it in the admin console"))
        .hasAttribute("href", Pattern.compile(".*/admin/.+/console/#/.+/localization"));
    console.page().getByText("one-time-codes").click();
    assertThat(console.title()).hasText("one-time-codes");
    assertThat(console.field("Wrong codes before a lock")).hasValue("3");
    console.field("Lock duration").fill("soon");
    console.field("Allowed countries").fill("IN, NP");
    console.button("Save").click();
    assertThat(console.problem()).containsText("'Lock duration' must be a whole number");
    assertThat(console.field("Lock duration")).hasAttribute("aria-invalid", "true");
    assertThat(console.field("Lock duration")).hasValue("soon");
    assertThat(console.field("Allowed countries")).hasValue("IN, NP");
    console.check("setting-refused");
    assertThat(get("one-time-codes").getConfig()).doesNotContainKey("allowedRegions");

    console.field("Lock duration").fill("1200");
    console.button("Save").click();
    assertThat(saved()).isVisible();
    assertThat(console.problem()).hasCount(0);
    assertThat(get("one-time-codes").getConfig())
        .containsEntry("lockDurationSeconds", List.of("1200"))
        .containsEntry("allowedRegions", List.of("IN, NP"))
        .containsKey("sendsPerRealmDay")
        .doesNotContainKey("maxAttempts");
  }

  /** Its secret is sent once and never comes back. */
  void addSender() {
    Page page = console.page();
    console.go("settings");
    page.getByLabel("Add: SMS senders").click();
    console.field("Provider").selectOption("http");
    console.field("Name").fill("relay");
    console.field("URL").fill("https://sms.example/send");
    console.field("Method").selectOption("PUT");
    console.field("Headers").fill("Authorization=Bearer {secret}\nX-Region=IN");
    console.field("Secret").fill(SECRET);
    console.field("Priority").fill("-5");
    console.check("setting-new");
    console.button("Save").click();
    page.waitForURL(console.url() + "#/settings");
    assertThat(console.row("relay")).containsText("-5");
    Map<String, List<String>> kept = get("relay").getConfig();
    assertThat(kept).containsEntry("method", List.of("PUT")).doesNotContainKey("body");
    // Keycloak keeps several values without their order
    assertThat(kept.get("headers"))
        .containsExactlyInAnyOrder("Authorization=Bearer {secret}", "X-Region=IN");

    console.row("relay").locator("a").click();
    assertThat(console.field("Secret")).hasAttribute("type", "password");
    assertThat(console.field("Secret")).hasValue("**********");
    page.locator("label:has-text('Allow plain http')").click();
    console.button("Save").click();
    assertThat(saved()).isVisible();
    assertThat(get("relay").getConfig())
        .containsEntry("allowPlainHttp", List.of("true"))
        .containsKey("secret");

    console.go("settings").row("relay").locator("button").click();
    console.confirm();
    assertThat(page.getByText("relay")).hasCount(0);
    assertThat(realm.components().query(null, null, "relay")).isEmpty();
    console.complainsOfNothing();
  }

  /** A setting as the server keeps it. */
  ComponentRepresentation get(String name) {
    return realm.components().query(null, null, name).get(0);
  }

  private Locator saved() {
    return console.page().locator(".pf-m-success");
  }
}
