package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;

/**
 * Asks a vendor whether a PAN is whose it is said to be.
 *
 * <p>An implementation keeps no session and no model, and bounds its calls in time.
 */
public interface PanVerifier extends Provider {

  VerificationResult verify(PanClaim claim) throws VerificationException;

  @Override
  default void close() {}
}
