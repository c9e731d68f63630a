package io.doorstep.authenticators.sms;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.sms.SmsProvider;
import io.doorstep.spi.sms.SmsProviderFactory;

/** What all senders' factories have in common: the shared settings and their limits. */
public abstract class AbstractSmsProviderFactory implements SmsProviderFactory {

  private static final int MIN_TIMEOUT = 100;
  private static final int MAX_TIMEOUT = 30_000;
  private static final int MAX_BREAKER_FAILURES = 100;
  private static final int MAX_BREAKER_DELAY = 3_600;

  private final List<ProviderConfigProperty> properties;

  protected AbstractSmsProviderFactory(List<ProviderConfigProperty> properties) {
    this.properties =
        Stream.concat(properties.stream(), SenderConfigProperties.PROPERTIES.stream()).toList();
  }

  /**
   * Makes a sender that needs nothing of the session any more.
   *
   * @throws IllegalArgumentException if a setting is missing or wrong
   */
  protected abstract SmsProvider create(SenderConfig config);

  /** Checks the settings of this sender alone. */
  protected abstract void check(SenderConfigCheck check);

  @Override
  public final SmsProvider create(KeycloakSession session, ComponentModel model) {
    return create(new SenderConfig(session.vault(), model));
  }

  @Override
  public final void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel model)
      throws ComponentValidationException {
    SenderConfigCheck check = new SenderConfigCheck(model, properties);
    check(check);
    check
        .range(PRIORITY, Integer.MIN_VALUE, Integer.MAX_VALUE)
        .range(SenderConfigProperties.CONNECT_TIMEOUT, MIN_TIMEOUT, MAX_TIMEOUT)
        .range(SenderConfigProperties.TOTAL_TIMEOUT, MIN_TIMEOUT, MAX_TIMEOUT)
        .range(SenderConfigProperties.BREAKER_FAILURES, 1, MAX_BREAKER_FAILURES)
        .range(SenderConfigProperties.BREAKER_DELAY, 1, MAX_BREAKER_DELAY);
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
