package io.doorstep.authenticators.sms.http;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin sets for a vendor that takes an HTTP request. */
final class HttpSmsConfigProperties {

  static final String URL = "url";
  static final String ALLOW_PLAIN_HTTP = "allowPlainHttp";
  static final String METHOD = "method";
  static final String CONTENT_TYPE = "contentType";
  static final String HEADERS = "headers";
  static final String BODY = "body";
  static final String SECRET = "secret";
  static final String SUCCESS_STATUS = "successStatus";
  static final String SUCCESS_PATTERN = "successPattern";
  static final String BAD_NUMBER_PATTERN = "badNumberPattern";
  static final String DLT_ENTITY_ID = "dltEntityId";
  static final String DLT_HEADER = "dltHeader";
  static final String DLT_TEMPLATE_IDS = "dltTemplateIds";

  static final String DEFAULT_METHOD = "POST";
  static final String DEFAULT_BODY =
      "{\"to\": \"{to}\", \"text\": \"{text}\", \"template\": \"{template}\"}";
  static final String DEFAULT_SUCCESS_STATUS = "200-299";

  static final List<ProviderConfigProperty> PROPERTIES =
      ProviderConfigurationBuilder.create()
          .property()
          .name(URL)
          .label("URL")
          .helpText(
              "The vendor's address. Its path and query may have the placeholders of the body; a"
                  + " vendor's access log then holds what they stand for.")
          .type(ProviderConfigProperty.URL_TYPE)
          .required(true)
          .add()
          .property()
          .name(ALLOW_PLAIN_HTTP)
          .label("Allow plain http")
          .helpText("For a vendor's relay on a network that is trusted. Codes travel unencrypted.")
          .type(ProviderConfigProperty.BOOLEAN_TYPE)
          .defaultValue(false)
          .add()
          .property()
          .name(METHOD)
          .label("Method")
          .helpText("The HTTP method. GET sends no body.")
          .type(ProviderConfigProperty.LIST_TYPE)
          .options(DEFAULT_METHOD, "PUT", "GET")
          .defaultValue(DEFAULT_METHOD)
          .add()
          .property()
          .name(CONTENT_TYPE)
          .label("Content type")
          .helpText("The form of the body, which decides how values are escaped in it.")
          .type(ProviderConfigProperty.LIST_TYPE)
          .options(BodyFormat.JSON.mediaType(), BodyFormat.FORM.mediaType())
          .defaultValue(BodyFormat.JSON.mediaType())
          .add()
          .property()
          .name(HEADERS)
          .label("Headers")
          .helpText(
              "Entries name=value, such as Authorization=Bearer {secret}. Placeholders: {secret},"
                  + " {dlt_entity}, {dlt_header}, {dlt_template}.")
          .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
          .add()
          .property()
          .name(BODY)
          .label("Body")
          .helpText(
              "Placeholders: {to} (+91…), {to_digits} (91…), {text}, {template} (the purpose),"
                  + " {code}, {minutes}, {reference}, {service}, {secret}, {dlt_entity},"
                  + " {dlt_header}, {dlt_template}. In JSON, put them in quotes.")
          .type(ProviderConfigProperty.TEXT_TYPE)
          .defaultValue(DEFAULT_BODY)
          .add()
          .property()
          .name(SECRET)
          .label("Secret")
          .helpText("What {secret} stands for: an API key or token. May be ${vault.key}.")
          .type(ProviderConfigProperty.PASSWORD)
          .secret(true)
          .add()
          .property()
          .name(SUCCESS_STATUS)
          .label("Success status")
          .helpText("The HTTP status, or range of them, with which the vendor takes a message.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .defaultValue(DEFAULT_SUCCESS_STATUS)
          .add()
          .property()
          .name(SUCCESS_PATTERN)
          .label("Success pattern")
          .helpText("A regular expression that is found in the answer to a message taken.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(BAD_NUMBER_PATTERN)
          .label("Bad number pattern")
          .helpText("A regular expression that is found in the answer if the number is at fault.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(DLT_ENTITY_ID)
          .label("DLT entity id")
          .helpText("India: the principal entity's number, {dlt_entity}.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(DLT_HEADER)
          .label("DLT header")
          .helpText("India: the registered sender, {dlt_header}.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(DLT_TEMPLATE_IDS)
          .label("DLT template ids")
          .helpText(
              "India: the registered template for each purpose, {dlt_template}: login=1107…, or"
                  + " *=1107… for all others.")
          .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
          .add()
          .build();

  private HttpSmsConfigProperties() {}
}
