package io.doorstep.authenticators.sms.msg91;

import org.keycloak.component.ComponentModel;

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

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
@ExtendWith(DevMode.class)
class Msg91SmsProviderTest {

  private static final String TAKEN =
      "{\"message\": \"5762846b4f8d285d378b4567\", \"type\": \"success\"}";

  @RegisterExtension static final WireMockExtension MSG91 = WireMockExtension.newInstance().build();

  private final Msg91SmsProviderFactory factory = new Msg91SmsProviderFactory();

  @Test
  void fillsTheTemplateOfThePurpose() throws Exception {
    answer(jsonResponse(TAKEN, 200));
    sender("templateIds", "login=65e06f45", "templateIds", "*=0000").send(Senders.LOGIN);
    MSG91.verify(
        1,
        postRequestedFor(urlEqualTo("/api/v5/flow/"))
            .withHeader("authkey", equalTo("s3cret"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"template_id": "65e06f45", "short_url": "0",
                     "recipients": [{"mobiles": "919876543210", "code": "123456",
                                     "minutes": "5", "reference": "B", "service": "“Shop”"}]}
                    """)));
  }

  @Test
  void renamesVariablesAndNamesSenderAndEntity() throws Exception {
    answer(jsonResponse(TAKEN, 200));
    sender(
            "templateIds", "*=65e06f45",
            "variables", "code=VAR1",
            "variables", "minutes=VAR2",
            "sender", "DRSTEP",
            "dltEntityId", "1201159123456789012")
        .send(Senders.LOGIN);
    MSG91.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson(
                    """
                    {"template_id": "65e06f45", "short_url": "0", "sender": "DRSTEP",
                     "PE_ID": "1201159123456789012",
                     "recipients": [{"mobiles": "919876543210", "VAR1": "123456", "VAR2": "5"}]}
                    """)));
  }

  @Test
  void refusesAPurposeWithoutTemplate() {
    assertThat(Senders.failure(sender("templateIds", "registration=65e06f45")))
        .hasMessage("no template id for login")
        .extracting(SmsDeliveryException::reason)
        .isEqualTo(Reason.REFUSED);
    MSG91.verify(0, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"type\": \"error\", \"message\": \"Invalid mobile number\"} | BAD_NUMBER",
        "200 | {\"type\": \"error\", \"message\": \"oops\", \"code\": \"202\"} | BAD_NUMBER",
        "200 | {\"type\": \"error\", \"message\": \"Template not found\"} | REFUSED",
        "200 | {\"type\": \"error\", \"message\": \"twice\", \"code\": 311} | REFUSED",
        "200 | {\"type\": \"error\", \"message\": \"Invalid authkey\"} | MISCONFIGURED",
        "200 | {\"type\": \"error\", \"message\": \"oops\", \"code\": \"207\"} | MISCONFIGURED",
        "200 | {\"type\": \"error\", \"message\": \"Insufficient balance\"} | MISCONFIGURED",
        "401 | {\"hasError\": true, \"errors\": [\"Unauthorized\"], \"apiError\": \"418\"} | MISCONFIGURED",
        "401 | `` | MISCONFIGURED",
        "400 | {\"type\": \"error\", \"message\": \"flow id missing\"} | REFUSED",
        "429 | {\"message\": \"Too many requests\"} | TRY_LATER",
        "500 | <html>oops</html> | TRY_LATER"
      })
  void understandsErrors(int status, String body, Reason reason) {
    answer(ok(body).withStatus(status));
    SmsDeliveryException failure = Senders.failure(sender("templateIds", "*=65e06f45"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).hasNoCause().message().startsWith("HTTP " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Maintenance</html>", "", "{\"type\": "})
  void triesLaterAfterAnAnswerThatIsNotMsg91s(String body) {
    answer(ok(body));
    assertThat(Senders.reason(sender("templateIds", "*=65e06f45"))).isEqualTo(Reason.TRY_LATER);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void triesLaterAfterABrokenConnection(Fault fault) {
    answer(ok().withFault(fault));
    assertThat(Senders.reason(sender("templateIds", "*=65e06f45"))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void waitsNoLongerThanTheLimit() {
    answer(jsonResponse(TAKEN, 200).withFixedDelay(10_000));
    assertThat(Senders.reason(sender("templateIds", "*=65e06f45", "totalTimeout", "200")))
        .isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void acceptsGoodSettings() {
    assertThat(
            Components.complaint(
                factory, component("templateIds", "login=1", "variables", "code=VAR1")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "authKey | '' | 'Auth key' is required",
        "templateIds | '' | 'Template ids' is required",
        "templateIds | 65e06f45 | 'Template ids' must be entries of the form name=value",
        "variables | VAR1 | 'Variables' must be entries of the form name=value",
        "sender | D! | 'Sender id' must be 3 to 11 letters and digits",
        "dltEntityId | x | 'DLT entity id' must be a number",
        "baseUrl | msg91 | 'Base URL' must be an https URL"
      })
  void refusesBadSettings(String key, String value, String complaint) {
    ComponentModel component = component("templateIds", "*=65e06f45");
    component.put(key, value);
    assertThat(Components.complaint(factory, component)).contains(complaint);
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    MSG91.stubFor(post(anyUrl()).willReturn(answer));
  }

  private SmsProvider sender(String... settings) {
    return Senders.create(factory, component(settings));
  }

  private static ComponentModel component(String... settings) {
    ComponentModel component = Components.component(settings);
    component.put("authKey", "s3cret");
    component.put("baseUrl", MSG91.baseUrl());
    return component;
  }
}
