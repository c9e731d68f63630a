package io.doorstep.authenticators.verification.cashfree;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin sets for Cashfree. */
final class CashfreeConfigProperties {

  static final String CLIENT_ID = "clientId";
  static final String CLIENT_SECRET = "clientSecret";
  static final String BASE_URL = "baseUrl";
  static final String NAME_MATCH = "nameMatch";

  static final String DEFAULT_BASE_URL = "https://api.cashfree.com/verification";
  static final NameMatch DEFAULT_NAME_MATCH = NameMatch.GOOD_PARTIAL_MATCH;

  static final List<ProviderConfigProperty> PROPERTIES =
      ProviderConfigurationBuilder.create()
          .property()
          .name(CLIENT_ID)
          .label("Client id")
          .helpText("Sent as x-client-id.")
          .type(ProviderConfigProperty.STRING_TYPE)
          .required(true)
          .add()
          .property()
          .name(CLIENT_SECRET)
          .label("Client secret")
          .helpText("Sent as x-client-secret. May be ${vault.key}.")
          .type(ProviderConfigProperty.PASSWORD)
          .secret(true)
          .required(true)
          .add()
          .property()
          .name(BASE_URL)
          .label("Base URL")
          .helpText("For tests: https://sandbox.cashfree.com/verification, with its own client id.")
          .type(ProviderConfigProperty.URL_TYPE)
          .defaultValue(DEFAULT_BASE_URL)
          .add()
          .build();

  /** For bank accounts, whose holder's name is compared by degrees. */
  static final List<ProviderConfigProperty> WITH_NAME_MATCH =
      Stream.concat(
              PROPERTIES.stream(),
              ProviderConfigurationBuilder.create()
                  .property()
                  .name(NAME_MATCH)
                  .label("Name match")
                  .helpText("How alike the holder's name must at least be to the one on record.")
                  .type(ProviderConfigProperty.LIST_TYPE)
                  .options(NameMatch.acceptable())
                  .defaultValue(DEFAULT_NAME_MATCH.name())
                  .add()
                  .build()
                  .stream())
          .toList();

  private CashfreeConfigProperties() {}
}
