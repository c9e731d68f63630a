package io.doorstep.rest.resource;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/onboarding}. */
public final class OnboardingResourceProviderFactory implements RealmResourceProviderFactory {

  /** Stands in the URL; never changes. */
  public static final String ID = "onboarding";

  private final RealmOrigins realmOrigins = new RealmOrigins();

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new OnboardingResourceProvider(session, realmOrigins);
  }

  @Override
  public void init(Config.Scope config) {
    // nothing to configure
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // nothing to prepare
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
