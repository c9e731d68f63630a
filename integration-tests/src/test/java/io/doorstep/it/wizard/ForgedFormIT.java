package io.doorstep.it.wizard;

import java.util.Map;

import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no page of the wizard would send. */
@WithKeycloak
@WithBrowser
class ForgedFormIT {
  private final KeycloakServer server;

  ForgedFormIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @Tag("KYC-8")
  @Tag("KYC-9")
  @DisplayName("what no page would send: others' pictures, skipped steps, forms twice, no form")
  void attacks(Visitor visitor) {
    try (KycRealm kyc = KycRealm.in(server, "erp")) {
      Member other = kyc.member();
      other.consent();
      String theirs = other.document("aadhaar_front");
      Person person = kyc.realm().somebody();
      WizardPages pages = new WizardPages(kyc.realm(), visitor.open(), true);
      pages.logIn(person.mobile());
      pages.at("start");
      String unconsented =
          pages.post(pages.action(), Map.of("step", "aadhaar", "number", Member.AADHAAR));
      assertThat(unconsented).startsWith("200").contains("name=\"step\" value=\"start\"");
      pages.reload();
      pages.begin();
      Member me = kyc.signIn(person);

      String used = pages.action();
      Map<String, String> foreign =
          Map.of("step", "aadhaar", "go", "next", "front_document", theirs, "number", "");
      assertThat(pages.post(used, foreign)).startsWith("200").doesNotContain(theirs);
      assertThat(me.shown("aadhaar", "front_document")).isEmpty();
      pages.reload();
      String removal = "remove:front_document:" + theirs;
      pages.post(pages.action(), Map.of("step", "aadhaar", "go", removal));
      assertThat(other.get("documents/" + theirs).status()).isEqualTo(200);

      pages.reload();
      assertThat(pages.post(pages.action(), Map.of("step", "review", "go", "submit")))
          .contains("name=\"step\" value=\"aadhaar\"");
      assertThat(me.state()).isEqualTo("draft");
      Map<String, String> number =
          Map.of("step", "aadhaar", "go", "next", "number", Member.AADHAAR);
      pages.post(used, number);
      pages.post(used.replaceAll("session_code=[^&]*&", ""), number);
      assertThat(me.shown("aadhaar", "number")).as("by a form of before, or none").isEmpty();

      pages.reload();
      assertThat(pages.postWithoutBoundary(pages.action()))
          .startsWith("200")
          .contains("role=\"alert\"");
      pages.reload();
      assertThat(pages.post(pages.action(), Map.of("step", "bank", "go", "next", "ifsc", "x")))
          .startsWith("200");
      pages.reload();
      pages.at("bank");
    }
  }
}
