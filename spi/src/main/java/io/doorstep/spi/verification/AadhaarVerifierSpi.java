package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Who answers for Aadhaar numbers, one component in a realm. */
public final class AadhaarVerifierSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-aadhaar-verifier";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return AadhaarVerifier.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return AadhaarVerifierFactory.class;
  }
}
