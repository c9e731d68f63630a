package io.doorstep.spi.kyc;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Cases: {@code --spi-doorstep-kyc--…}. */
public final class CaseSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-kyc";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return CaseProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return CaseProviderFactory.class;
  }
}
