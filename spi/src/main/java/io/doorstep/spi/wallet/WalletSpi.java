package io.doorstep.spi.wallet;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Wallets: {@code --spi-doorstep-wallet--…}. */
public final class WalletSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-wallet";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return WalletProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return WalletProviderFactory.class;
  }
}
