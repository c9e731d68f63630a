package io.doorstep.authenticators.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

import io.doorstep.authenticators.sms.MissingSenders;
import io.doorstep.spi.component.SoleComponent;
import io.doorstep.spi.otp.OtpPolicy;
import io.doorstep.spi.otp.OtpProvider;
import io.doorstep.spi.otp.OtpProviderFactory;

/**
 * Makes the engine with the policy of the realm's component. Server option {@code
 * --spi-doorstep-otp--doorstep--sweep-interval-seconds}: how often expired rows are deleted, 300 by
 * default.
 */
public final class DoorstepOtpProviderFactory implements OtpProviderFactory {

  static final String ID = "doorstep";

  private static final int DEFAULT_SWEEP_INTERVAL_SECONDS = 300;

  /** Keycloak's clock, so that the server and its tests share one. */
  private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_SWEEP_INTERVAL_SECONDS);

  @Override
  public void init(Config.Scope config) {
    sweepInterval =
        Duration.ofSeconds(config.getInt("sweep-interval-seconds", DEFAULT_SWEEP_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(this::onEvent);
  }

  private void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent migrated) {
      scheduleSweeper(migrated.getFactory());
      if (!Environment.isDevMode()) {
        KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), MissingSenders::warn);
      }
    }
  }

  private void scheduleSweeper(KeycloakSessionFactory factory) {
    long interval = sweepInterval.toMillis();
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(TimerProvider.class)
          .schedule(
              new ClusterAwareScheduledTaskRunner(factory, new OtpSweeper(CLOCK), interval),
              interval);
    }
  }

  @Override
  public OtpProvider create(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    ComponentModel component =
        realm
            .getComponentsStream(realm.getId(), OtpProvider.class.getName())
            .findFirst()
            .orElse(null);
    return create(session, new OtpPolicyConfig(component).policy());
  }

  @Override
  public OtpProvider create(KeycloakSession session, ComponentModel component) {
    return create(session, new OtpPolicyConfig(component).policy());
  }

  private static OtpProvider create(KeycloakSession session, OtpPolicy policy) {
    return new DoorstepOtpProvider(session, policy, CLOCK);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    new OtpPolicyConfig(component).policy();
    SoleComponent.require(
        realm, component, OtpProvider.class, "The realm already has a policy for one-time codes");
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "How one-time codes live, how many wrong ones are borne and how many messages leave.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return OtpPolicyProperty.configProperties();
  }

  @Override
  public void close() {}
}
