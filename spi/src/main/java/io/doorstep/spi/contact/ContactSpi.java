package io.doorstep.spi.contact;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Verified contacts. */
public final class ContactSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-contact";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return ContactProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return ContactProviderFactory.class;
  }
}
