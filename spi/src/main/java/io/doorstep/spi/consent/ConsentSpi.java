package io.doorstep.spi.consent;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Users' consents: {@code --spi-doorstep-consent--…}. */
public final class ConsentSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-consent";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ConsentProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return ConsentProviderFactory.class;
  }
}
