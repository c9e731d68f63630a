package io.doorstep.spi.document;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Where encrypted pictures lie: {@code --spi-doorstep-document-store--…}. */
public final class DocumentStoreSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-document-store";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return DocumentStore.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return DocumentStoreFactory.class;
  }
}
