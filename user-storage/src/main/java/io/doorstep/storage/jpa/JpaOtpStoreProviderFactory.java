package io.doorstep.storage.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.otp.store.OtpStoreProvider;
import io.doorstep.spi.otp.store.OtpStoreProviderFactory;

/** Keeps challenges in Keycloak's database. */
public final class JpaOtpStoreProviderFactory implements OtpStoreProviderFactory {

  @Override
  public OtpStoreProvider create(KeycloakSession session) {
    return new JpaOtpStoreProvider(
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
