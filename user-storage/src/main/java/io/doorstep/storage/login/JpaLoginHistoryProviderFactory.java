package io.doorstep.storage.login;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.component.SoleComponent;
import io.doorstep.spi.login.LoginHistoryProvider;
import io.doorstep.spi.login.LoginHistoryProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Keeps logins in Keycloak's database for as long as the realm's component says. Server option
 * {@code --spi-doorstep-logins--doorstep-logins--sweep-interval-seconds}: how often older ones are
 * deleted, 3600 by default.
 */
public final class JpaLoginHistoryProviderFactory implements LoginHistoryProviderFactory {

  private static final String ID = "doorstep-logins";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 3_600;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public LoginHistoryProvider create(KeycloakSession session) {
    return new JpaLoginHistoryProvider(session);
  }

  @Override
  public LoginHistoryProvider create(KeycloakSession session, ComponentModel component) {
    return create(session);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    LoginRetention.of(component);
    SoleComponent.require(
        realm, component, LoginHistoryProvider.class, "The realm already has a policy for logins");
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new LoginSweeper(), sweepInterval);
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "For how long it is kept who logged in, or tried to.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return LoginRetention.PROPERTIES;
  }

  @Override
  public void close() {}
}
