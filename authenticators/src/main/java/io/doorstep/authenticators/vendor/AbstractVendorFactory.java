package io.doorstep.authenticators.vendor;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * What the factories of all vendors' components have in common: the shared settings and their
 * limits.
 *
 * @param <P> what is made
 */
public abstract class AbstractVendorFactory<P extends Provider> implements ComponentFactory<P, P> {

  private static final int MIN_TIMEOUT = 100;
  private static final int MAX_TIMEOUT = 30_000;
  private static final int MAX_BREAKER_FAILURES = 100;
  private static final int MAX_BREAKER_DELAY = 3_600;

  private final List<ProviderConfigProperty> properties;

  protected AbstractVendorFactory(List<ProviderConfigProperty> properties) {
    this.properties =
        Stream.concat(properties.stream(), VendorConfigProperties.PROPERTIES.stream()).toList();
  }

  /**
   * Makes a provider that needs nothing of the session any more.
   *
   * @throws IllegalArgumentException if a setting is missing or wrong
   */
  protected abstract P create(VendorConfig config);

  /** Checks the settings of this vendor alone. */
  protected abstract void check(VendorConfigCheck check);

  /** Checks the settings that all vendors have. */
  protected void checkShared(VendorConfigCheck check) {
    check
        .range(VendorConfigProperties.CONNECT_TIMEOUT, MIN_TIMEOUT, MAX_TIMEOUT)
        .range(VendorConfigProperties.TOTAL_TIMEOUT, MIN_TIMEOUT, MAX_TIMEOUT)
        .range(VendorConfigProperties.BREAKER_FAILURES, 1, MAX_BREAKER_FAILURES)
        .range(VendorConfigProperties.BREAKER_DELAY, 1, MAX_BREAKER_DELAY);
  }

  @Override
  public final P create(KeycloakSession session, ComponentModel model) {
    return create(new VendorConfig(session.vault(), model));
  }

  @Override
  public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model)
      throws ComponentValidationException {
    VendorConfigCheck check = new VendorConfigCheck(model, properties);
    check(check);
    checkShared(check);
  }

  @Override
  public final List<ProviderConfigProperty> getConfigProperties() {
    return properties;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
