package io.doorstep.authenticators.vendor;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** What an admin sets for every vendor. */
final class VendorConfigProperties {

  static final String CONNECT_TIMEOUT = "connectTimeout";
  static final String TOTAL_TIMEOUT = "totalTimeout";
  static final String BREAKER_FAILURES = "breakerFailures";
  static final String BREAKER_DELAY = "breakerDelaySeconds";

  static final int DEFAULT_CONNECT_TIMEOUT = 2_000;
  static final int DEFAULT_TOTAL_TIMEOUT = 5_000;
  static final int DEFAULT_BREAKER_FAILURES = 5;
  static final int DEFAULT_BREAKER_DELAY = 30;

  static final List<ProviderConfigProperty> PROPERTIES =
      ProviderConfigurationBuilder.create()
          .property()
          .name(CONNECT_TIMEOUT)
          .label("Connect timeout")
          .helpText("Milliseconds in which a connection to the vendor must open.")
          .type(ProviderConfigProperty.INTEGER_TYPE)
          .defaultValue(DEFAULT_CONNECT_TIMEOUT)
          .add()
          .property()
          .name(TOTAL_TIMEOUT)
          .label("Total timeout")
          .helpText("Milliseconds in which the vendor must have answered completely.")
          .type(ProviderConfigProperty.INTEGER_TYPE)
          .defaultValue(DEFAULT_TOTAL_TIMEOUT)
          .add()
          .property()
          .name(BREAKER_FAILURES)
          .label("Circuit breaker: failures")
          .helpText("After this many failures in a row the vendor is left out for a while.")
          .type(ProviderConfigProperty.INTEGER_TYPE)
          .defaultValue(DEFAULT_BREAKER_FAILURES)
          .add()
          .property()
          .name(BREAKER_DELAY)
          .label("Circuit breaker: delay")
          .helpText("Seconds until a vendor that was left out is tried with one call.")
          .type(ProviderConfigProperty.INTEGER_TYPE)
          .defaultValue(DEFAULT_BREAKER_DELAY)
          .add()
          .build();

  private VendorConfigProperties() {}
}
