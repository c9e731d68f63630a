package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** What a person's numbers are verified through. */
public final class VerificationSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-verification";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return VerificationProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return VerificationProviderFactory.class;
  }
}
