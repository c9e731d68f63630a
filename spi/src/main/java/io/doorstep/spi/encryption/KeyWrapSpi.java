package io.doorstep.spi.encryption;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Who wraps data keys: {@code --spi-doorstep-key-wrap--…}. */
public final class KeyWrapSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-key-wrap";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return KeyWrapProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return KeyWrapProviderFactory.class;
  }
}
