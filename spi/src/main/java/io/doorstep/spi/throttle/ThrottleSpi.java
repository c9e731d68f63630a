package io.doorstep.spi.throttle;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Counters of attempts and budgets. */
public final class ThrottleSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-throttle";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ThrottleProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return ThrottleProviderFactory.class;
  }
}
