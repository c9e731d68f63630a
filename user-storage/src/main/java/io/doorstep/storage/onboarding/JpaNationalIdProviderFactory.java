package io.doorstep.storage.onboarding;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.onboarding.NationalIdProvider;
import io.doorstep.spi.onboarding.NationalIdProviderFactory;

/** Keeps national ID numbers in Keycloak's database. */
public final class JpaNationalIdProviderFactory implements NationalIdProviderFactory {

  @Override
  public NationalIdProvider create(KeycloakSession session) {
    return new JpaNationalIdProvider(
        session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public String getId() {
    return "doorstep";
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
