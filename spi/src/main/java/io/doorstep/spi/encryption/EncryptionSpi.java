package io.doorstep.spi.encryption;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Encryption of records: {@code --spi-doorstep-encryption--…}. */
public final class EncryptionSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-encryption";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return EncryptionProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return EncryptionProviderFactory.class;
  }
}
