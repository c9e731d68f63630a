package io.doorstep.storage.audit;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
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

import io.doorstep.spi.audit.AuditProvider;
import io.doorstep.spi.audit.AuditProviderFactory;

/**
 * Keeps acts in Keycloak's database for as long as the realm's component says. Server option {@code
 * --spi-doorstep-audit--doorstep-audit--sweep-interval-seconds}: how often older ones are deleted,
 * 3600 by default.
 */
public final class JpaAuditProviderFactory implements AuditProviderFactory {

  private static final String ID = "doorstep-audit";
  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 3_600;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public AuditProvider create(KeycloakSession session) {
    return new JpaAuditProvider(session);
  }

  @Override
  public AuditProvider create(KeycloakSession session, ComponentModel component) {
    return create(session);
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    AuditRetention.of(component);
    boolean second =
        realm
            .getComponentsStream(realm.getId(), AuditProvider.class.getName())
            .anyMatch(present -> !present.getId().equals(component.getId()));
    if (second) {
      throw new ComponentValidationException("The realm already has a policy for its audit trail");
    }
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(this::onEvent);
  }

  private void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent migrated) {
      scheduleSweeps(migrated.getFactory());
    }
  }

  private void scheduleSweeps(KeycloakSessionFactory factory) {
    long interval = sweepInterval.toMillis();
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session ->
            session
                .getProvider(TimerProvider.class)
                .schedule(
                    new ClusterAwareScheduledTaskRunner(factory, new AuditSweeper(), interval),
                    interval));
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "For how long it is kept who did what.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return AuditRetention.PROPERTIES;
  }

  @Override
  public void close() {}
}
