package io.doorstep.spi.branch;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Branches. */
public final class BranchSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-branch";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return BranchProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return BranchProviderFactory.class;
  }
}
