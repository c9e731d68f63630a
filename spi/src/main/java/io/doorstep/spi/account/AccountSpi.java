package io.doorstep.spi.account;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Accounts in lists. */
public final class AccountSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-account";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AccountProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return AccountProviderFactory.class;
  }
}
