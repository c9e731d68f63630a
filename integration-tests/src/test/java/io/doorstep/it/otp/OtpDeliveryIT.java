package io.doorstep.it.otp;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.doorstep.it.api.Answer;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
import io.doorstep.it.server.Vendor;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@Tag("OTP-9")
class OtpDeliveryIT {
  private static final String SMS_PROVIDER = "io.doorstep.spi.sms.SmsProvider";

  private final KeycloakServer server;
  private Vendor vendor;
  private OtpRealm realm;

  OtpDeliveryIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void start() {
    vendor = Vendor.start();
    realm = OtpRealm.on(server, Map.of());
  }

  @AfterEach
  void stop() {
    realm.close();
    vendor.close();
  }

  @Test
  @Tag("OTP-11")
  @DisplayName("an SMS names the service, says not to share the code and ends in the WebOTP line")
  void text() {
    sender("/sms", 0);
    answer("/sms", ok());
    String mobile = Contacts.mobile();

    assertThat(realm.api().send("sms", mobile, "registration").status()).isEqualTo(202);

    LoggedRequest request = received("/sms");
    assertThat(request.getBodyAsString()).contains(mobile).contains("Mobile app");
    assertThat(request.getBodyAsString())
        .containsPattern("\\\\n@" + Pattern.quote(server.url().getHost()) + " #[0-9]{6}\"");
  }

  @Test
  @Tag("OTP-11")
  @DisplayName("an SMS is in the caller's language")
  void hindi() {
    sender("/sms", 0);
    answer("/sms", ok());

    realm
        .api()
        .send(
            realm
                .api()
                .request("onboarding/otp")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "hi")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"channel": "sms", "to": "%s", "purpose": "registration"}
                        """
                            .formatted(Contacts.mobile()))));

    assertThat(received("/sms").getBodyAsString()).containsPattern("[\\u0900-\\u097F]");
  }

  @Test
  @DisplayName("if one sender fails the next one sends")
  void failOver() {
    sender("/first", 10);
    sender("/second", 5);
    answer("/first", serverError());
    answer("/second", ok());

    String challenge =
        realm.api().send("sms", Contacts.mobile(), "registration").text("challenge_id");

    received("/second");
    assertThat(realm.api().delivery(challenge).text("delivery")).isNotEqualTo("failed");
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("nobody waits for the vendor, so the time of an answer tells nothing")
  void answersBeforeTheVendor() {
    sender("/sms", 0);
    answer("/sms", ok().withFixedDelay(8_000));

    long start = System.nanoTime();
    Answer sent = realm.api().send("sms", OtpRealm.DEMO_MOBILE, "login");
    Duration answered = Duration.ofNanos(System.nanoTime() - start);

    assertThat(sent.status()).isEqualTo(202);
    assertThat(answered).isLessThan(Duration.ofSeconds(6));
    received("/sms");
  }

  @Test
  @DisplayName("if all fail the caller is told, and it costs no budget")
  void allFail() {
    realm.policy(Map.of("sendsPerDestinationHour", "1"));
    sender("/sms", 0);
    answer("/sms", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    String mobile = Contacts.mobile();

    Answer sent = realm.api().send("sms", mobile, "registration");

    assertThat(sent.status()).isEqualTo(202);
    awaitFailure(sent);
    answer("/sms", ok());
    assertThat(realm.api().send("sms", mobile, "registration").status()).isEqualTo(202);
    assertThat(realm.api().send("sms", mobile, "registration").status()).isEqualTo(429);
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("during an outage an unknown number fails like a known one")
  void outageTellsNothing() {
    sender("/sms", 0);
    answer("/sms", serverError());

    awaitFailure(realm.api().send("sms", OtpRealm.DEMO_MOBILE, "login"));
    awaitFailure(realm.api().send("sms", Contacts.mobile(), "login"));
  }

  @Test
  @Tag("OTP-1")
  @Tag("OTP-11")
  @DisplayName(
      "an e-mail goes through the realm's own server, as HTML and text, with no code in its subject")
  void email() throws MessagingException {
    try (MailServer mail = MailServer.start()) {
      realm.change(representation -> representation.setSmtpServer(mail.realmSettings()));
      String address = Contacts.email();

      Answer sent = realm.api().send("email", address, "registration");

      MimeMessage message = mail.await(address, 1);
      String code = MailServer.plainText(message).replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1");
      assertThat(message.getContentType()).startsWith("multipart/alternative");
      assertThat(message.getSubject()).contains("Mobile app").doesNotContain(code);
      assertThat(realm.api().verify(sent.text("challenge_id"), code).status()).isEqualTo(200);
    }
  }

  private void awaitFailure(Answer sent) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> realm.api().delivery(sent.text("challenge_id")).text("delivery"),
            "failed"::equals);
  }

  private void answer(String path, ResponseDefinitionBuilder answer) {
    vendor.api().stubFor(post(urlEqualTo(path)).willReturn(answer));
  }

  private LoggedRequest received(String path) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> vendor.api().findAll(postRequestedFor(urlEqualTo(path))),
            requests -> !requests.isEmpty())
        .get(0);
  }

  private void sender(String path, int priority) {
    ComponentRepresentation sender = new ComponentRepresentation();
    sender.setName("vendor" + path.replace('/', '-'));
    sender.setProviderId("http");
    sender.setProviderType(SMS_PROVIDER);
    sender.setConfig(new MultivaluedHashMap<>());
    sender.getConfig().putSingle("url", vendor.url(path));
    sender.getConfig().putSingle("allowPlainHttp", "true");
    sender.getConfig().putSingle("priority", Integer.toString(priority));
    try (Response response = realm.admin().components().add(sender)) {
      assertThat(response.getStatus()).as(() -> response.readEntity(String.class)).isEqualTo(201);
    }
  }
}
