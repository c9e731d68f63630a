package io.doorstep.it.wizard;

import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.browser.DemoApp;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The wizard is put off, begun anew, or gets no further for a while. */
@WithKeycloak
@WithBrowser
class OnboardingDetourIT {
  private final KeycloakServer server;

  OnboardingDetourIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @Tag("KYC-9")
  @DisplayName("put off once, it stays away as long as the session; mandatory, it does not")
  void later(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      Person person = kyc.realm().somebody();
      WizardPages pages = new WizardPages(kyc.realm(), visitor.open(), true);
      DemoApp app = pages.logIn(person.mobile());
      pages.at("start");
      pages.later();
      assertThat(app.answer()).containsKey("code");
      app.logIn();
      assertThat(app.answer()).containsKey("code");
      app.ask("doorstep-onboarding");
      pages.at("start");
      pages.page().locator("#kc-cancel").click();
      assertThat(app.answer()).containsEntry("kc_action_status", "cancelled");
      assertThat(kyc.realm().login(person.mobile())).isNotEmpty();

      var actions = kyc.realm().resource().flows();
      var action = actions.getRequiredAction("doorstep-onboarding");
      action.setConfig(Map.of("mandatory", "true"));
      actions.updateRequiredAction("doorstep-onboarding", action);
      WizardPages held = new WizardPages(kyc.realm(), visitor.open(), true);
      held.logIn(person.mobile());
      held.at("start");
      assertThat(held.page().locator("#doorstep-onboarding-later")).hasCount(0);
      held.post(held.action(), Map.of("step", "start", "go", "later"));
      SentCode code = kyc.realm().send(person.mobile(), "login");
      Answer refused = kyc.realm().api().login(code.challenge(), code.code());
      assertThat(refused.text("next_step")).as(refused.body()).isEqualTo("complete_kyc");
      held.reload();
      held.at("start");
    }
  }

  @Test
  @Tag("KYC-9")
  @Tag("KYC-11")
  @DisplayName("who took the consent back once the case was over agrees anew to begin anew")
  void beginsAnewAfterConsentIsWithdrawn(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      Member me = kyc.member();
      me.submitCase();
      me.call("POST", "case/withdrawal", "");
      assertThat(me.call("DELETE", "consents/kyc", "").status()).isEqualTo(204);
      WizardPages pages = new WizardPages(kyc.realm(), visitor.open(), true);
      DemoApp app = pages.logIn(me.person().mobile());
      assertThat(app.answer()).containsKey("code");

      app.ask("doorstep-onboarding");
      pages.at("status");
      pages.press("begin");
      pages.at("start");
      assertThat(pages.error("consent")).hasCount(0);
      pages.next();
      assertThat(pages.error("consent")).isVisible();
      pages.field("consent").check();
      pages.next();

      pages.at("review");
      assertThat(me.state()).isEqualTo("draft");
    }
  }

  @Test
  @Tag("KYC-3")
  @DisplayName("a code of UIDAI's stays good when no other is to be had")
  void keepsTheCode(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      kyc.component(KycRealm.AADHAAR_VERIFIER, "sandbox", Map.of());
      Person person = kyc.realm().somebody();
      WizardPages pages = new WizardPages(kyc.realm(), visitor.open(), true);
      pages.logIn(person.mobile());
      pages.begin();
      pages.aadhaar();
      pages.press("send:aadhaar");
      pages.field("otp").waitFor();
      Member me = kyc.signIn(person);
      Answer another;
      do {
        another = me.call("POST", "case/aadhaar/otp", Map.of());
      } while (another.status() / 100 == 2);
      assertThat(another.status()).as(another.body()).isEqualTo(429);

      pages.press("send:aadhaar");
      assertThat(pages.error("otp")).isVisible();
      pages.field("otp").fill("111000");
      pages.press("enter:aadhaar");

      assertThat(pages.page().locator(".doorstep-confirmed")).isVisible();
    }
  }
}
