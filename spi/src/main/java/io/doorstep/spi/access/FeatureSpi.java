package io.doorstep.spi.access;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Features of apps. */
public final class FeatureSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-feature";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return FeatureProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return FeatureProviderFactory.class;
  }
}
