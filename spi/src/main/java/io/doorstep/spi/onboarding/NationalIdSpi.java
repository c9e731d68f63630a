package io.doorstep.spi.onboarding;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Whose national ID numbers are. */
public final class NationalIdSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-national-id";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return NationalIdProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return NationalIdProviderFactory.class;
  }
}
