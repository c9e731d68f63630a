package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Who answers for PANs, one component in a realm. */
public final class PanVerifierSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-pan-verifier";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return PanVerifier.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return PanVerifierFactory.class;
  }
}
