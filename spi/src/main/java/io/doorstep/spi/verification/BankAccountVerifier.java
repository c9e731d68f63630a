package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;

/**
 * Asks a vendor whether a bank account exists and whose it is.
 *
 * <p>An implementation keeps no session and no model, and bounds its calls in time.
 */
public interface BankAccountVerifier extends Provider {

  VerificationResult verify(BankAccountClaim claim) throws VerificationException;

  @Override
  default void close() {}
}
