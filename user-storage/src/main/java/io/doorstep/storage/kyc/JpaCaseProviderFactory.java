package io.doorstep.storage.kyc;

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
import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseProviderFactory;
import io.doorstep.storage.schedule.ClusterSchedule;

/**
 * Makes the provider of cases with the policy of the realm's component. Server option {@code
 * --spi-doorstep-kyc--doorstep-kyc--sweep-interval-seconds}: how often it is looked which approvals
 * end, which cases are no longer kept and which users are to be erased, 300 by default.
 */
public final class JpaCaseProviderFactory implements CaseProviderFactory {

  static final String ID = "doorstep-kyc";

  private static final String INTERVAL = "sweep-interval-seconds";
  private static final int DEFAULT_INTERVAL_SECONDS = 300;

  private Duration sweepInterval = Duration.ofSeconds(DEFAULT_INTERVAL_SECONDS);

  @Override
  public void init(Config.Scope config) {
    sweepInterval = Duration.ofSeconds(config.getInt(INTERVAL, DEFAULT_INTERVAL_SECONDS));
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    ClusterSchedule.add(factory, new CaseSweeper(), sweepInterval);
  }

  /** The provider of the realm at hand, by its component if it has one. */
  @Override
  public CaseProvider create(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    return realm
        .getComponentsStream(realm.getId(), CaseProvider.class.getName())
        .findFirst()
        .map(component -> create(session, component))
        .orElseGet(() -> new JpaCaseProvider(session, new KycPolicyConfig(null).policy()));
  }

  @Override
  public CaseProvider create(KeycloakSession session, ComponentModel component) {
    return new JpaCaseProvider(session, new KycPolicyConfig(component).policy());
  }

  @Override
  public void validateConfiguration(
      KeycloakSession session, RealmModel realm, ComponentModel component)
      throws ComponentValidationException {
    new KycPolicyConfig(component).policy();
    SoleComponent.require(
        realm, component, CaseProvider.class, "The realm already has a policy for cases");
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "How cases are reviewed, how long approvals last and what is kept for how long.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return KycPolicyProperty.configProperties();
  }

  @Override
  public void close() {}
}
