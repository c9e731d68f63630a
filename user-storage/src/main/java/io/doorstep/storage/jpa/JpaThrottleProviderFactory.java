package io.doorstep.storage.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.throttle.ThrottleProvider;
import io.doorstep.spi.throttle.ThrottleProviderFactory;

/** Keeps counters in Keycloak's database. */
public final class JpaThrottleProviderFactory implements ThrottleProviderFactory {

  @Override
  public ThrottleProvider create(KeycloakSession session) {
    return new JpaThrottleProvider(
        session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public String getId() {
    return DoorstepJpaEntityProviderFactory.ID;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
