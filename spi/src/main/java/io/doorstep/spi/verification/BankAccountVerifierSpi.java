package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Who answers for bank accounts, one component in a realm. */
public final class BankAccountVerifierSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-bank-account-verifier";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return BankAccountVerifier.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return BankAccountVerifierFactory.class;
  }
}
