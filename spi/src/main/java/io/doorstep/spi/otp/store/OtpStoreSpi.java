package io.doorstep.spi.otp.store;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The store of challenges. */
public final class OtpStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-otp-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return OtpStoreProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return OtpStoreProviderFactory.class;
  }
}
