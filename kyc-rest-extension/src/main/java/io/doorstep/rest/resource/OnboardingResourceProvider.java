package io.doorstep.rest.resource;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class OnboardingResourceProvider implements RealmResourceProvider {

  private final KeycloakSession session;
  private final RealmOrigins realmOrigins;

  OnboardingResourceProvider(KeycloakSession session, RealmOrigins realmOrigins) {
    this.session = session;
    this.realmOrigins = realmOrigins;
  }

  @Override
  public Object getResource() {
    return new OnboardingResource(new AppCall(session, new CrossOrigin(session, realmOrigins)));
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
