package io.doorstep.storage.usercode;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.usercode.UserCodeProvider;
import io.doorstep.spi.usercode.UserCodeProviderFactory;

/** Keeps user codes in Keycloak's database. */
public final class JpaUserCodeProviderFactory implements UserCodeProviderFactory {

  private static final String ID = "doorstep";

  @Override
  public UserCodeProvider create(KeycloakSession session) {
    return new JpaUserCodeProvider(
        session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
