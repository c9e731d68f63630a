package io.doorstep.authenticators.sms.twilio;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.keycloak.component.ComponentModel;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.doorstep.authenticators.sms.Senders;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.authenticators.vendor.DevMode;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
@ExtendWith(DevMode.class)
class TwilioSmsProviderTest {

  private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  private static final String API_KEY = "SK0123456789abcdef0123456789abcdef";
  private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";
  private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

  /** As in the documentation of the Messages resource. */
  private static final String TAKEN =
      """
      {"account_sid": "AC0123456789abcdef0123456789abcdef", "api_version": "2010-04-01",
       "body": "code", "date_created": "Thu, 24 Aug 2023 05:01:45 +0000", "date_sent": null,
       "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000", "direction": "outbound-api",
       "error_code": null, "error_message": null, "from": "+14155552345", "num_media": "0",
       "num_segments": "1", "price": null, "price_unit": "USD",
       "messaging_service_sid": null, "sid": "SM0123456789abcdef0123456789abcdef",
       "status": "queued", "subresource_uris": {"media": "/x.json"}, "tags": null,
       "to": "+919876543210", "uri": "/2010-04-01/x.json"}
      """;

  @RegisterExtension
  static final WireMockExtension TWILIO = WireMockExtension.newInstance().build();

  private final TwilioSmsProviderFactory factory = new TwilioSmsProviderFactory();

  @Test
  void sendsFromANumberWithTheAuthToken() throws Exception {
    answer(jsonResponse(TAKEN, 201));
    sender("from", "+14155552345").send(Senders.LOGIN);
    TWILIO.verify(
        1,
        postRequestedFor(urlEqualTo(PATH))
            .withBasicAuth(new BasicCredentials(ACCOUNT, "s3cret"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withFormParam("To", equalTo(Senders.NUMBER))
            .withFormParam("From", equalTo("+14155552345"))
            .withFormParam("Body", equalTo(Senders.LOGIN.text()))
            .withFormParam("MessagingServiceSid", absent()));
  }

  @Test
  void sendsFromAMessagingServiceWithAnApiKey() throws Exception {
    answer(jsonResponse(TAKEN, 201));
    sender("messagingServiceSid", SERVICE, "apiKeySid", API_KEY).send(Senders.LOGIN);
    TWILIO.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withBasicAuth(new BasicCredentials(API_KEY, "s3cret"))
            .withFormParam("MessagingServiceSid", equalTo(SERVICE))
            .withFormParam("From", absent()));
  }

  @Test
  void sendsFromAnAlphanumericSenderOfAMessagingService() throws Exception {
    answer(jsonResponse(TAKEN, 201));
    sender("messagingServiceSid", SERVICE, "from", "SHOP").send(Senders.LOGIN);
    TWILIO.verify(
        postRequestedFor(urlEqualTo(PATH))
            .withFormParam("MessagingServiceSid", equalTo(SERVICE))
            .withFormParam("From", equalTo("SHOP")));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 21211, BAD_NUMBER",
    "400, 21214, BAD_NUMBER",
    "400, 21217, BAD_NUMBER",
    "400, 21610, BAD_NUMBER",
    "400, 21614, BAD_NUMBER",
    "400, 21635, BAD_NUMBER",
    "400, 21408, REFUSED",
    "400, 21612, REFUSED",
    "400, 14107, TRY_LATER",
    "400, 20429, TRY_LATER",
    "429, 20429, TRY_LATER",
    "500, 20500, TRY_LATER",
    "503, 20503, TRY_LATER",
    "401, 20003, MISCONFIGURED",
    "403, 20003, MISCONFIGURED",
    "404, 20404, MISCONFIGURED",
    "400, 21606, MISCONFIGURED"
  })
  void understandsErrors(int status, int code, Reason reason) {
    answer(jsonResponse(error(status, code), status));
    assertThat(Senders.reason(sender("from", "SHOP"))).isEqualTo(reason);
    TWILIO.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void understandsAnErrorInAMessageThatWasTaken() {
    answer(jsonResponse(TAKEN.replace("\"error_code\": null", "\"error_code\": 21610"), 201));
    assertThat(Senders.reason(sender("from", "SHOP"))).isEqualTo(Reason.BAD_NUMBER);
  }

  @Test
  void leavesTheNumberOutOfTheFailure() {
    answer(jsonResponse(error(400, 21211), 400));
    SmsDeliveryException failure = Senders.failure(sender("from", "SHOP"));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("error 21211")
        .doesNotContain("9876543210", Senders.CODE, "s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad gateway</html>", "{\"sid\": ", ""})
  void triesLaterAfterAnAnswerThatIsNotTwilios(String body) {
    answer(ok(body));
    assertThat(Senders.reason(sender("from", "SHOP"))).isEqualTo(Reason.TRY_LATER);
    answer(ok(body).withStatus(502));
    assertThat(Senders.reason(sender("from", "SHOP"))).isEqualTo(Reason.TRY_LATER);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void triesLaterAfterABrokenConnection(Fault fault) {
    answer(ok().withFault(fault));
    assertThat(Senders.reason(sender("from", "SHOP"))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void waitsNoLongerThanTheLimit() {
    answer(jsonResponse(TAKEN, 201).withChunkedDribbleDelay(50, 10_000));
    assertThat(Senders.failure(sender("from", "SHOP", "totalTimeout", "200")))
        .hasMessage("no answer within 200 ms")
        .extracting(SmsDeliveryException::reason)
        .isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void acceptsGoodSettings() {
    assertThat(Components.complaint(factory, component("from", "+14155552345"))).isEmpty();
    assertThat(Components.complaint(factory, component("messagingServiceSid", SERVICE))).isEmpty();
    assertThat(
            Components.complaint(
                factory,
                component("from", "MY SHOP", "region", "ie1", "edge", "dublin", "priority", "10")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accountSid | '' | 'Account SID' is required",
        "accountSid | AC12 | 'Account SID' must be AC and 32 hexadecimal digits",
        "secret | ' ' | 'Secret' is required",
        "apiKeySid | AC0123456789abcdef0123456789abcdef | 'API key SID' must be SK",
        "from | '' | 'From' or 'Messaging service SID' is required",
        "from | a-very-long-name | 'From' must be a number",
        "messagingServiceSid | x | 'Messaging service SID' must be MG",
        "region | evil.example.com/ | 'Region' must be",
        "edge | a.b | 'Edge location' must be",
        "baseUrl | ftp://twilio.example.com | 'Base URL' must be an https URL",
        "totalTimeout | 50 | 'Total timeout' must be from 100 to 30000",
        "connectTimeout | soon | 'Connect timeout' must be a whole number",
        "breakerFailures | 0 | 'Circuit breaker: failures' must be from 1 to 100",
        "breakerDelaySeconds | 9999 | 'Circuit breaker: delay' must be from 1 to 3600",
        "priority | high | 'Priority' must be a whole number"
      })
  void refusesBadSettings(String key, String value, String complaint) {
    ComponentModel component = component("from", "SHOP");
    component.put(key, value);
    assertThat(Components.complaint(factory, component).replace("''", "'")).contains(complaint);
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    TWILIO.stubFor(post(anyUrl()).willReturn(answer));
  }

  private static String error(int status, int code) {
    return """
        {"code": %d, "message": "The 'To' number +919876543210 is not a valid phone number.",
         "more_info": "https://www.twilio.com/docs/errors/%d", "status": %d}
        """
        .formatted(code, code, status);
  }

  private SmsProvider sender(String... settings) {
    return Senders.create(factory, component(settings));
  }

  private static ComponentModel component(String... settings) {
    ComponentModel component = Components.component(settings);
    component.put("accountSid", ACCOUNT);
    component.put("secret", "s3cret");
    component.put("baseUrl", TWILIO.baseUrl() + "/");
    return component;
  }
}
