package io.doorstep.storage.consent;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.consent.ConsentProvider;
import io.doorstep.spi.consent.ConsentProviderFactory;

/** Keeps consents in Keycloak's database. */
public final class JpaConsentProviderFactory implements ConsentProviderFactory {

  private static final String ID = "doorstep";

  @Override
  public ConsentProvider create(KeycloakSession session) {
    return new JpaConsentProvider(session);
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
