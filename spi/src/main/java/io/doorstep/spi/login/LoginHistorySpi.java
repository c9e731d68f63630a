package io.doorstep.spi.login;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Logins: {@code --spi-doorstep-logins--…}. */
public final class LoginHistorySpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-logins";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return LoginHistoryProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return LoginHistoryProviderFactory.class;
  }
}
