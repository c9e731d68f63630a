package io.doorstep.it.wizard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.EachView;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.View;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.registration.Applicant;
import io.doorstep.it.registration.RegistrationVisit;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The case in a browser, from the registration to the approval. */
@WithKeycloak
@WithBrowser
class OnboardingWizardIT {
  private static final int ABOVE_THE_LIMIT = 8 * 1024 * 1024 + 512 * 1024;

  private final KeycloakServer server;

  OnboardingWizardIT(KeycloakServer server) {
    this.server = server;
  }

  @EachView(onBothScreens = true)
  @Tag("KYC-1")
  @Tag("KYC-2")
  @Tag("KYC-3")
  @Tag("KYC-4")
  @Tag("KYC-5")
  @Tag("KYC-6")
  @Tag("KYC-9")
  @Tag("KYC-11")
  @DisplayName("registered, filled in on two devices, asked again for one part, approved")
  void story(View view, Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      kyc.component(KycRealm.AADHAAR_VERIFIER, "sandbox", Map.of());
      Applicant applicant = Applicant.somebody().without("username");
      Page page = view.open(visitor);
      WizardPages pages = new WizardPages(kyc.realm(), page, true);
      new RegistrationVisit(page, kyc.realm().realm(), server.outbox()).register(applicant);
      firstDevice(pages);

      Page other = view.open(visitor);
      WizardPages elsewhere = new WizardPages(kyc.realm(), other, true);
      DemoApp app = elsewhere.logIn(applicant.mobile());
      secondDevice(elsewhere);
      assertThat(app.answer()).containsKey("code");

      askedAgain(kyc, applicant, new WizardPages(kyc.realm(), view.open(visitor), true));
    }
  }

  private static void firstDevice(WizardPages pages) {
    pages.at("start");
    pages.check("start");
    pages.next();
    assertThat(pages.error("consent")).isVisible();
    pages.begin();
    pages.field("number").fill("234123412347");
    pages.next();
    assertThat(pages.error("number")).isVisible();
    assertThat(pages.field("number")).hasValue("");
    pages.check("aadhaar-error");
    pages.aadhaar();
    pages.press("send:aadhaar");
    pages.field("otp").fill("000000");
    pages.press("enter:aadhaar");
    assertThat(pages.error("otp")).isVisible();
    pages.check("aadhaar-code");
    pages.field("otp").fill("111000");
    pages.press("enter:aadhaar");
    assertThat(pages.page().locator(".doorstep-confirmed")).isVisible();
    pages.next();
    pages.at("pan");
    pages.check("pan");
    pages.pan();
    pages.at("business");
    pages.address();
    pages.next();
    assertThat(pages.error("phone")).isVisible();
    pages.check("business-errors");
  }

  private static void secondDevice(WizardPages pages) {
    pages.at("business");
    assertThat(pages.field("city")).hasValue("Jaipur");
    pages.prove("phone", Contacts.mobile());
    pages.field("email").fill(Contacts.email());
    pages.press("send:email");
    pages.field("email_code").fill("000000");
    pages.press("enter:email");
    assertThat(pages.error("email_code")).isVisible();
    pages.check("business-code");
    pages.press("change:email");
    pages.prove("email", Contacts.email());
    pages.photo("selfie_document");
    pages.photo("shop_documents");
    pages.photo("shop_documents");
    pages.picture("shop_documents").first().locator("button").click();
    assertThat(pages.picture("shop_documents")).hasCount(1);
    pages.check("business");
    pages.next();
    pages.at("bank");
    pages.check("bank");
    pages.bank();
    pages.at("review");
    assertThat(pages.page().locator("main")).containsText("XXXX XXXX 2346");
    pages.check("review");
    pages.next();
    pages.at("status");
    pages.check("status");
    pages.next();
  }

  private void askedAgain(KycRealm kyc, Applicant applicant, WizardPages pages) {
    Member reviewer = kyc.reviewer();
    String staff = "onboarding/branches/HQ/staff/" + reviewer.person().id();
    assertThat(kyc.realm().admin("PUT", staff, "").status()).isEqualTo(204);
    String caseId = self(kyc, applicant).get("case").text("id");
    assertThat(reviewer.claim(caseId).status()).isEqualTo(200);
    Map<String, String> reason =
        Map.of("section", "pan", "code", "unreadable", "note", "Too dark", "internal_note", "hm");
    Answer asked = reviewer.decide(caseId, reviewer.version(caseId), "resubmit", List.of(reason));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);

    pages.logIn(applicant.mobile());
    pages.at("start");
    assertThat(pages.page().locator("main")).containsText("Too dark");
    pages.check("again");
    pages.next();
    pages.at("pan");
    assertThat(pages.page().locator(".doorstep-steps > li")).hasCount(3);
    pages.otherPhoto("document");
    pages.next();
    pages.at("review");
    pages.next();
    pages.at("status");

    assertThat(reviewer.claim(caseId).status()).isEqualTo(200);
    assertThat(reviewer.approve(caseId).text("state")).isEqualTo("approved");
    pages.page().context().clearCookies();
    DemoApp app = pages.logIn(applicant.mobile());
    Answer tokens = app.tokens(kyc.realm().api());
    assertThat(Jwt.claims(tokens.text("access_token")).path("kyc_level").asInt()).isEqualTo(3);
    app.ask("doorstep-onboarding");
    pages.at("status");
    pages.check("approved");
    pages.press("begin");
    pages.at("review");
  }

  private static Member self(KycRealm kyc, Applicant applicant) {
    String id =
        kyc.realm().resource().users().searchByEmail(applicant.email(), true).get(0).getId();
    return kyc.signIn(new Person(id, applicant.mobile(), applicant.email()));
  }

  @Test
  @Tag("KYC-5")
  @Tag("KYC-8")
  @DisplayName("all of it goes without JavaScript, and no bad file takes what was typed")
  void withoutJavaScript(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      Page page = visitor.openWithoutJavaScript(Screen.PHONE);
      WizardPages pages = new WizardPages(kyc.realm(), page, false);
      DemoApp app = pages.logIn(kyc.realm().somebody().mobile());
      pages.begin();
      pages.aadhaar();
      pages.at("pan");
      pages.field("name").fill("Asha Rao");
      pages.choose("document", "card.pdf", "%PDF-1.4 no picture".getBytes(StandardCharsets.UTF_8));
      assertThat(pages.error("document")).isVisible();
      assertThat(pages.field("name")).hasValue("Asha Rao");
      PageChecks.screenshot(page, "wizard-plain-wrong-type");
      pages.field("name").fill("Asha S Rao");
      pages.choose("document", "card.jpg", new byte[ABOVE_THE_LIMIT]);
      assertThat(pages.error("document")).isVisible();
      assertThat(pages.field("name")).hasValue("Asha S Rao");
      assertThat(pages.picture("document")).hasCount(0);
      pages.pan();
      pages.at("business");
      pages.business();
      pages.at("bank");
      pages.bank();
      pages.at("review");
      PageChecks.screenshot(page, "wizard-plain-review");
      pages.next();
      pages.at("status");
      pages.next();
      assertThat(app.answer()).containsKey("code");
    }
  }
}
