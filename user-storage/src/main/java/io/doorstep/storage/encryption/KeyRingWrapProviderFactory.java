package io.doorstep.storage.encryption;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.spi.encryption.KeyWrapProviderFactory;

/** Wraps data keys with the keys of the key ring. */
public final class KeyRingWrapProviderFactory implements KeyWrapProviderFactory {

  private static final String ID = "doorstep";

  @Override
  public KeyWrapProvider create(KeycloakSession session) {
    return new KeyRingWrapProvider(session.getProvider(KeyRingProvider.class));
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
