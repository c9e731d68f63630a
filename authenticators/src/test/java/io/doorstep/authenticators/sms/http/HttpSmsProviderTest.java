package io.doorstep.authenticators.sms.http;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.doorstep.authenticators.sms.Senders;
import io.doorstep.authenticators.vendor.Components;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
class HttpSmsProviderTest {

  @RegisterExtension
  static final WireMockExtension VENDOR = WireMockExtension.newInstance().build();

  private final HttpSmsProviderFactory factory = new HttpSmsProviderFactory();

  @Test
  void postsJsonByDefault() throws Exception {
    answer(ok());
    sender("/send").send(Senders.LOGIN);
    VENDOR.verify(
        1,
        postRequestedFor(urlEqualTo("/send"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"to": "+919876543210", "template": "login",
                     "text": "“Shop” code B: 123456\\n@login.example.com #123456"}
                    """)));
  }

  @Test
  void postsAForm() throws Exception {
    answer(ok());
    sender(
            "/send",
            "contentType",
            "application/x-www-form-urlencoded",
            "body",
            "to={to_digits}&msg={text}&otp={code}&key={secret}",
            "secret",
            "a&b=c")
        .send(Senders.LOGIN);
    VENDOR.verify(
        postRequestedFor(urlEqualTo("/send"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withFormParam("to", equalTo("919876543210"))
            .withFormParam("msg", equalTo(Senders.LOGIN.text()))
            .withFormParam("otp", equalTo(Senders.CODE))
            .withFormParam("key", equalTo("a&b=c")));
  }

  @Test
  void getsWithAQuery() throws Exception {
    answer(ok());
    sender("/{template}/send?to={to}&text={text}&key={secret}", "method", "GET", "secret", "a/b?c")
        .send(Senders.LOGIN);
    VENDOR.verify(
        getRequestedFor(urlPathEqualTo("/login/send"))
            .withQueryParam("to", equalTo(Senders.NUMBER))
            .withQueryParam("text", equalTo(Senders.LOGIN.text()))
            .withQueryParam("key", equalTo("a/b?c")));
  }

  @Test
  void putsWithHeadersAndDltIds() throws Exception {
    answer(ok());
    sender(
            "/send",
            "method",
            "PUT",
            "headers",
            "Authorization=Bearer {secret}",
            "headers",
            "X-Entity={dlt_entity}",
            "secret",
            "s3cret",
            "dltEntityId",
            "1201159123456789012",
            "dltHeader",
            "DRSTEP",
            "dltTemplateIds",
            "login=1107159123456789012",
            "body",
            "{\"from\": \"{dlt_header}\", \"template\": \"{dlt_template}\"}")
        .send(Senders.LOGIN);
    VENDOR.verify(
        putRequestedFor(urlEqualTo("/send"))
            .withHeader("Authorization", equalTo("Bearer s3cret"))
            .withHeader("X-Entity", equalTo("1201159123456789012"))
            .withRequestBody(
                equalToJson("{\"from\": \"DRSTEP\", \"template\": \"1107159123456789012\"}")));
  }

  @Test
  void refusesAPurposeWithoutDltTemplate() {
    assertThat(Senders.reason(sender("/send", "dltTemplateIds", "registration=1107")))
        .isEqualTo(Reason.REFUSED);
    VENDOR.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, MISCONFIGURED",
    "404, MISCONFIGURED",
    "429, TRY_LATER",
    "500, TRY_LATER"
  })
  void understandsErrors(int status, Reason reason) {
    answer(status(status).withBody("no SMS for +919876543210"));
    SmsDeliveryException failure = Senders.failure(sender("/send"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure).hasMessage("HTTP " + status);
  }

  @Test
  void needsTheSuccessStatusAndPattern() throws Exception {
    SmsProvider sender =
        sender("/send", "successStatus", "202", "successPattern", "\"ok\"\\s*:\\s*true");
    answer(status(202).withBody("{\"ok\": true}"));
    sender.send(Senders.LOGIN);
    answer(status(200).withBody("{\"ok\": true}"));
    assertThat(Senders.reason(sender)).isEqualTo(Reason.REFUSED);
    answer(status(202).withBody("{\"ok\": false}"));
    assertThat(Senders.reason(sender)).isEqualTo(Reason.REFUSED);
  }

  @Test
  void recognisesABadNumber() {
    answer(ok("{\"error\": \"E42 unreachable\"}"));
    assertThat(
            Senders.reason(
                sender("/send", "successPattern", "\"ok\"", "badNumberPattern", "E4[0-9]")))
        .isEqualTo(Reason.BAD_NUMBER);
  }

  @Test
  void followsNoRedirect() {
    answer(temporaryRedirect("/elsewhere"));
    assertThat(Senders.reason(sender("/send"))).isEqualTo(Reason.MISCONFIGURED);
    VENDOR.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void triesLaterAfterABrokenConnection(Fault fault) {
    answer(ok().withFault(fault));
    assertThat(Senders.reason(sender("/send"))).isEqualTo(Reason.TRY_LATER);
  }

  @Test
  void waitsNoLongerThanTheLimit() {
    answer(ok("x".repeat(50)).withChunkedDribbleDelay(50, 10_000));
    assertThat(Senders.reason(sender("/send", "totalTimeout", "200"))).isEqualTo(Reason.TRY_LATER);
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    MappingBuilder any = WireMock.any(anyUrl());
    VENDOR.stubFor(any.willReturn(answer));
  }

  private SmsProvider sender(String path, String... settings) {
    var component = Components.component(settings);
    component.put("url", VENDOR.baseUrl() + path);
    component.put("allowPlainHttp", "true");
    return Senders.create(factory, component);
  }
}
