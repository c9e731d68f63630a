package io.doorstep.spi.usercode;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** User codes. */
public final class UserCodeSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-user-code";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return UserCodeProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return UserCodeProviderFactory.class;
  }
}
