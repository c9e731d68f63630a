package io.doorstep.authenticators.sms.msg91;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin sets for MSG91. */
final class Msg91SmsConfigProperties {

  static final String AUTH_KEY = "authKey";
  static final String TEMPLATE_IDS = "templateIds";
  static final String SENDER = "sender";
  static final String DLT_ENTITY_ID = "dltEntityId";
  static final String VARIABLES = "variables";
  static final String BASE_URL = "baseUrl";

  static final String DEFAULT_BASE_URL = "https://control.msg91.com";

  static final List<ProviderConfigProperty> PROPERTIES =
      ProviderConfigurationBuilder.create()
          .property()
          .name(AUTH_KEY)
          .label("Auth key")
          .helpText("The account's authkey. May be ${vault.key}.")
          .type(ProviderConfigProperty.PASSWORD)
          .secret(true)
          .required(true)
          .add()
          .property()
          .name(TEMPLATE_IDS)
          .label("Template ids")
          .helpText("MSG91's template id for each purpose: login=65e0…, or *=65e0… for all others.")
          .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
          .required(true)
          .add()
          .property()
          .name(SENDER)
          .label("Sender id")
          .helpText("The DLT header. Empty for the one in the template.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(DLT_ENTITY_ID)
          .label("DLT entity id")
          .helpText("The principal entity's number. Empty if the sender id has it on MSG91's side.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .add()
          .property()
          .name(VARIABLES)
          .label("Variables")
          .helpText(
              "Which variable of the template takes what: code=VAR1, minutes=VAR2. Also reference,"
                  + " service and text. Empty to send each under its own name.")
          .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
          .add()
          .property()
          .name(BASE_URL)
          .label("Base URL")
          .helpText("Another address of the API, such as a gateway's.")
          .type(ProviderConfigProperty.URL_TYPE)
          .defaultValue(DEFAULT_BASE_URL)
          .add()
          .build();

  private Msg91SmsConfigProperties() {}
}
