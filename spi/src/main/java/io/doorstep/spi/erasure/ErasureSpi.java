package io.doorstep.spi.erasure;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Users' erasures: {@code --spi-doorstep-erasure--…}. */
public final class ErasureSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-erasure";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ErasureProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return ErasureProviderFactory.class;
  }
}
