package io.doorstep.spi.document;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Users' pictures: {@code --spi-doorstep-document--…}. */
public final class DocumentSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-document";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return DocumentProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return DocumentProviderFactory.class;
  }
}
