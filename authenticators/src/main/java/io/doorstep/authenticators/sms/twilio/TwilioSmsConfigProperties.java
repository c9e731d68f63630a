package io.doorstep.authenticators.sms.twilio;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin sets for Twilio. */
final class TwilioSmsConfigProperties {

  static final String ACCOUNT_SID = "accountSid";
  static final String API_KEY_SID = "apiKeySid";
  static final String SECRET = "secret";
  static final String FROM = "from";
  static final String MESSAGING_SERVICE_SID = "messagingServiceSid";
  static final String REGION = "region";
  static final String EDGE = "edge";
  static final String BASE_URL = "baseUrl";

  static final List<ProviderConfigProperty> PROPERTIES =
      ProviderConfigurationBuilder.create()
          .property()
          .name(ACCOUNT_SID)
          .label("Account SID")
          .helpText("The account that sends: AC and 32 hexadecimal digits.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .required(true)
          .add()
          .property()
          .name(API_KEY_SID)
          .label("API key SID")
          .helpText("SK and 32 hexadecimal digits. Empty to authenticate with the auth token.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(SECRET)
          .label("Secret")
          .helpText("The API key's secret, else the account's auth token. May be ${vault.key}.")
          .type(ProviderConfigProperty.PASSWORD)
          .secret(true)
          .required(true)
          .add()
          .property()
          .name(FROM)
          .label("From")
          .helpText("The sending number in E.164 form, short code or alphanumeric sender ID.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(MESSAGING_SERVICE_SID)
          .label("Messaging service SID")
          .helpText(
              "MG and 32 hexadecimal digits. The service chooses the sender unless From is set.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(REGION)
          .label("Region")
          .helpText("Where Twilio handles the message, such as ie1. Empty for us1.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(EDGE)
          .label("Edge location")
          .helpText(
              "Where the request enters Twilio's network, such as mumbai. Empty for the default.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(BASE_URL)
          .label("Base URL")
          .helpText("Another address of the API, such as a gateway's. Empty for Twilio's own.")
          .type(ProviderConfigProperty.URL_TYPE)
          .add()
          .build();

  private TwilioSmsConfigProperties() {}
}
