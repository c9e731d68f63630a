package io.doorstep.spi.onboarding;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Account types. */
public final class AccountTypeSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-account-type";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AccountTypeProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return AccountTypeProviderFactory.class;
  }
}
