package io.doorstep.spi.batch;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Many accounts made at once. */
public final class BatchSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-batch";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return BatchProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return BatchProviderFactory.class;
  }
}
