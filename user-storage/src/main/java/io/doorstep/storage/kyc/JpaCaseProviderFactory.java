package io.doorstep.storage.kyc;

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

import io.doorstep.spi.kyc.CaseProvider;
import io.doorstep.spi.kyc.CaseProviderFactory;

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
                    new ClusterAwareScheduledTaskRunner(factory, new CaseSweeper(), interval),
                    interval));
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
    boolean second =
        realm
            .getComponentsStream(realm.getId(), CaseProvider.class.getName())
            .anyMatch(present -> !present.getId().equals(component.getId()));
    if (second) {
      throw new ComponentValidationException("The realm already has a policy for cases");
    }
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
