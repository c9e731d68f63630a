package io.doorstep.spi.encryption;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Where secret keys come from: {@code --spi-doorstep-key-ring--…}. */
public final class KeyRingSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-key-ring";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return KeyRingProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return KeyRingProviderFactory.class;
  }
}
