package io.doorstep.it.login;

import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.doorstep.it.browser.PageChecks;
import io.doorstep.it.browser.Screen;
import io.doorstep.it.browser.Visitor;
import io.doorstep.it.browser.WithBrowser;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.Vendor;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A realm whose SMS go to a vendor. */
@WithKeycloak
@WithBrowser
class SmsVendorIT {
  private static Vendor vendor;
  private static LoginRealm realm;

  @BeforeAll
  static void makeRealm(KeycloakServer server, Outbox outbox) {
    vendor = Vendor.start();
    realm = LoginRealm.with(server, outbox, "identifier first");
    ComponentRepresentation sender = new ComponentRepresentation();
    sender.setName("vendor");
    sender.setProviderId("http");
    sender.setProviderType("io.doorstep.spi.sms.SmsProvider");
    sender.setConfig(new MultivaluedHashMap<>());
    Map.of("url", vendor.url("/sms"), "allowPlainHttp", "true", "breakerFailures", "100")
        .forEach(sender.getConfig()::putSingle);
    try (Response response = realm.realm().resource().components().add(sender)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }

  @AfterAll
  static void removeRealm() {
    realm.close();
    vendor.close();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("OTP-9")
  @DisplayName("the page says that the SMS could not be sent, and another way leads on")
  void offersAnotherWay(Screen screen, Visitor visitor) {
    vendor.api().stubFor(post(anyUrl()).willReturn(serverError()));
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(screen), realm).identify(person.mobile());

    assertThat(visit.page().locator("#doorstep-otp-failed")).containsText("could not be sent");
    assertThat(visit.page().locator("#doorstep-otp-expiry")).isHidden();
    assertThat(visit.page().locator("#doorstep-otp-tip")).isHidden();
    PageChecks.check(visit.page(), "login-delivery-failed");
    visit.leaveForAnotherWay().choose("Password").enterPassword(Person.PASSWORD);

    assertThat(visit.tokens().username()).isEqualTo(person.username());
  }

  @Test
  @Tag("OTP-9")
  @DisplayName("without JavaScript the failure shows on the next view of the page")
  void tellsTheFailureWithoutJavaScript(Visitor visitor) {
    vendor.api().stubFor(post(anyUrl()).willReturn(serverError()));
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.openWithoutJavaScript(Screen.PHONE), realm);
    visit.identify(person.mobile());

    Awaitility.await()
        .pollInSameThread()
        .until(
            () -> {
              visit.submit();
              return visit.page().locator("#doorstep-otp-failed").innerText();
            },
            text -> text.contains("could not be sent"));
  }

  @Test
  @Tag("OTP-11")
  @DisplayName("the message names the letter of the page and ends in the line for WebOTP")
  void writesTheMessage(Visitor visitor) {
    vendor.api().stubFor(post(anyUrl()).willReturn(ok()));
    Person person = realm.somebody();
    LoginVisit visit = LoginVisit.start(visitor.open(), realm).identify(person.mobile());
    assertThat(visit.reference()).containsText("code A");

    String text = messageTo(person);

    String host = URI.create(visit.page().url()).getHost();
    assertThat(text).contains("code A", "sign in to Mobile app");
    assertThat(text).containsPattern("\\\\n\\\\n@" + host + " #\\d{6}\",");
  }

  private static String messageTo(Person person) {
    return Awaitility.await()
        .until(
            () ->
                vendor
                    .api()
                    .findAll(
                        postRequestedFor(anyUrl()).withRequestBody(containing(person.mobile()))),
            found -> !found.isEmpty())
        .stream()
        .map(LoggedRequest::getBodyAsString)
        .findFirst()
        .orElseThrow();
  }
}
