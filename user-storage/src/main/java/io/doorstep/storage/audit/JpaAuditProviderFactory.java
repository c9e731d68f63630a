package io.doorstep.storage.audit;

import java.time.Duration;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import io.doorstep.spi.audit.AuditProvider;
import io.doorstep.spi.audit.AuditProviderFactory;
import io.doorstep.spi.component.SoleComponent;
import io.doorstep.storage.schedule.ClusterSchedule;

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
    SoleComponent.require(
        realm,
        component,
        AuditProvider.class,
        "The realm already has a policy for its audit trail");
  }

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new AuditSweeper(), sweepInterval);
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
