package io.doorstep.storage.onboarding;

import org.keycloak.Config;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.OnboardingProviderFactory;

/** Learns of accounts by Keycloak's events. */
public final class DoorstepOnboardingProviderFactory implements OnboardingProviderFactory {

  @Override
  public OnboardingProvider create(KeycloakSession session) {
    return new DoorstepOnboardingProvider(session);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(new AccountListener());
    factory.register(DoorstepOnboardingProviderFactory::onEvent);
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof PostMigrationEvent migrated) {
      KeycloakSessionFactory factory = migrated.getFactory();
      try (KeycloakSession session = factory.create()) {
        session
            .getProvider(ExecutorsProvider.class)
            .getExecutor("doorstep-accounts")
            .execute(new UnsettledAccounts(factory));
      }
    }
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void close() {}
}
