package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Where the places of postal codes are looked up. */
public final class PinCodeDirectorySpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "pin-code-directory";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return PinCodeDirectory.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return PinCodeDirectoryFactory.class;
  }
}
