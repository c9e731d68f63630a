package io.doorstep.authenticators.sms.http;

import org.keycloak.component.ComponentModel;

import io.doorstep.authenticators.vendor.Components;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("OTP-9")
class HttpSmsConfigCheckTest {

  private final HttpSmsProviderFactory factory = new HttpSmsProviderFactory();

  @Test
  void acceptsTheDefaults() {
    ComponentModel component = Components.component("url", "https://vendor.example.com/send");
    factory
        .getConfigProperties()
        .forEach(
            property -> {
              if (property.getDefaultValue() != null) {
                component.put(property.getName(), property.getDefaultValue().toString());
              }
            });
    assertThat(Components.complaint(factory, component)).isEmpty();
  }

  @Test
  void acceptsPlainHttpIfAnAdminSaysSo() {
    assertThat(
            Components.complaint(
                factory,
                Components.component("url", "http://relay.internal", "allowPlainHttp", "true")))
        .isEmpty();
  }

  @Test
  void acceptsAFormThatIsNoJson() {
    assertThat(
            Components.complaint(
                factory,
                Components.component(
                    "url", "https://vendor.example.com",
                    "contentType", "application/x-www-form-urlencoded",
                    "body", "to={to}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url | `` | 'URL' is required",
        "url | http://vendor.example.com | 'URL' must be an https URL outside development mode",
        "url | file:///etc/passwd | 'URL' must be an https URL",
        "url | https://{to}.example.com | 'URL'",
        "url | https://vendor-{template}.example.com/ | 'URL' may have placeholders in its path",
        "url | https://vendor.example.com/{who} | 'URL' has the unknown placeholder who",
        "method | DELETE | 'Method' must be POST, PUT or GET",
        "contentType | text/xml | 'Content type' must be one of the options",
        "headers | Authorization | 'Headers' must be entries of the form name=value",
        "headers | X-To={to} | 'Headers' has the unknown placeholder to",
        "headers | Host=internal.example.com | 'Headers' restricted header name",
        "headers | X Y=z | 'Headers' invalid header name",
        "body | {\"to\": {to}} | 'Body' must be JSON with its placeholders in quotes",
        "body | {\"to\": \"{to}\"} x | 'Body' must be JSON with its placeholders in quotes",
        "body | {\"to\": \"{who}\"} | 'Body' has the unknown placeholder who",
        "successStatus | ok | 'Success status' must be a status such as 200",
        "successPattern | ( | 'Success pattern' must be a regular expression",
        "badNumberPattern | [ | 'Bad number pattern' must be a regular expression",
        "dltTemplateIds | 1107 | 'DLT template ids' must be entries of the form name=value"
      })
  void refusesBadSettings(String key, String value, String complaint) {
    ComponentModel component = Components.component("url", "https://vendor.example.com/send");
    component.put(key, value);
    assertThat(Components.complaint(factory, component)).startsWith(complaint);
  }
}
