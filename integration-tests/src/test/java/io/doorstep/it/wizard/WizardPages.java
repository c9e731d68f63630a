package io.doorstep.it.wizard;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.browser.CodeStep;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.document.Photo;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Contacts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody in front of the wizard's pages.
 *
 * @param script whether the browser runs JavaScript
 */
record WizardPages(AppRealm realm, Page page, boolean script) {

  /** Comes from the app, and logs in by a code to a number. */
  DemoApp logIn(String mobile) {
    DemoApp app = new DemoApp(page, realm.realm().url());
    int before = realm.messagesTo(mobile);
    app.logIn();
    page.locator("#contact").fill(mobile);
    page.locator("#kc-login").click();
    page.locator("#doorstep-another-way").click();
    page.locator("button[name=authenticationExecution]").last().click();
    CodeStep code = new CodeStep(page);
    code.input().waitFor();
    code.enter(realm.next(mobile, before));
    return app;
  }

  Locator field(String name) {
    return page.locator("#" + name);
  }

  /** The error beside a field. */
  Locator error(String name) {
    return page.locator("#input-error-" + name);
  }

  Locator picture(String field) {
    return page.locator("#doorstep-picture-" + field + " li[data-id]");
  }

  /** Waits for a page of the wizard. */
  void at(String step) {
    assertThat(page.locator("#doorstep-onboarding-form input[name=step]")).hasValue(step);
  }

  /** Looks at the page as it is: both colours, accessibility, width. */
  void check(String state) {
    PageChecks.check(page, "wizard-" + state);
  }

  /** As pages do in languages that are written from right to left. */
  void indentsOnTheRight() {
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator(".doorstep-list")).hasCSS("padding-left", "0px");
    assertThat(page.locator(".doorstep-list")).not().hasCSS("padding-right", "0px");
  }

  void countsFromTheRight() {
    Locator steps = page.locator(".doorstep-steps > li");
    assertThat(steps.first().boundingBox().x).isGreaterThan(steps.last().boundingBox().x);
  }

  void fill(Map<String, String> values) {
    values.forEach((name, value) -> field(name).fill(value));
  }

  void press(String button) {
    page.locator("button[value='" + button + "']").first().click();
  }

  void next() {
    page.locator("#kc-submit").click();
  }

  void later() {
    page.locator("#doorstep-onboarding-later").click();
  }

  void begin() {
    at("start");
    field("consent").check();
    next();
    at("aadhaar");
  }

  /** Chooses a file, which JavaScript sends at once and a button without it. */
  void choose(String field, String name, byte[] content) {
    String type = name.endsWith(".jpg") ? "image/jpeg" : "application/octet-stream";
    field(field).setInputFiles(new FilePayload(name, type, content));
    if (!script) {
      press("upload:" + field);
    }
  }

  void photo(String field) {
    int before = picture(field).count();
    choose(field, "photo.jpg", Photo.another());
    assertThat(picture(field)).hasCount(before + 1);
  }

  /** Puts a photo in the place of the one that is there. */
  void otherPhoto(String field) {
    String before = picture(field).getAttribute("data-id");
    choose(field, "photo.jpg", Photo.another());
    assertThat(picture(field)).not().hasAttribute("data-id", before);
  }

  /** Looks at the page once more; nothing is sent again. */
  void reload() {
    page.navigate(page.url());
  }

  void aadhaar() {
    photo("front_document");
    photo("back_document");
    field("number").fill(Member.AADHAAR);
    next();
  }

  void pan() {
    photo("document");
    field("number").fill(Member.PAN);
    fill(Map.of("name", "Asha Rao", "date_of_birth", "1990-02-28"));
    next();
  }

  void address() {
    fill(
        Map.of(
            "name", "Rao Stores",
            "address_line1", "12 MG Road",
            "pincode", "302001",
            "city", "Jaipur",
            "state", "Rajasthan"));
  }

  /** Has a code sent to a contact of the business, and enters it. */
  void prove(String field, String contact) {
    int before = realm.messagesTo(contact);
    field(field).fill(contact);
    page.locator("#doorstep-send-" + field).click();
    field(field + "_code").fill(realm.next(contact, before));
    page.locator("#doorstep-enter-" + field).click();
    assertThat(page.locator("#" + field + ".doorstep-confirmed")).isVisible();
  }

  void business() {
    address();
    prove("phone", Contacts.mobile());
    prove("email", Contacts.email());
    photo("selfie_document");
    photo("shop_documents");
    next();
  }

  void bank() {
    photo("proof_document");
    fill(
        Map.of(
            "holder", "Asha Rao",
            "account_number", Member.ACCOUNT,
            "account_number_confirmation", Member.ACCOUNT,
            "ifsc", "KKBK0000261",
            "bank_name", "Kotak Mahindra Bank",
            "branch_name", "Jaipur"));
    field("account_type").selectOption("savings");
    next();
  }

  /** Where the form goes now. */
  String action() {
    return page.locator("#doorstep-onboarding-form").getAttribute("action");
  }

  /**
   * Posts a form that is said to have parts, and not what is between them.
   *
   * @return the status, and the page that came back
   */
  String postWithoutBoundary(String action) {
    return (String)
        page.evaluate(
            """
            async (action) => {
              const headers = { "Content-Type": "multipart/form-data" };
              const answer = await fetch(action, { method: "POST", headers, body: "step=aadhaar" });
              return answer.status + " " + (await answer.text());
            }
            """,
            action);
  }

  /**
   * Posts what no page would, with the browser's cookies.
   *
   * @return the status, and the page that came back
   */
  String post(String action, Map<String, String> fields) {
    return (String)
        page.evaluate(
            """
            async ([action, fields]) => {
              const body = new FormData();
              Object.entries(fields).forEach(([name, value]) => body.append(name, value));
              const answer = await fetch(action, { method: "POST", body, redirect: "manual" });
              return answer.status + " " + (await answer.text());
            }
            """,
            List.of(action, fields));
  }
}
