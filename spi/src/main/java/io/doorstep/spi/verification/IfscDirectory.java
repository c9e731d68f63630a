package io.doorstep.spi.verification;

import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.Ifsc;

/**
 * The branches of India's banks. A branch that is not listed is worth a warning and no more: lists
 * grow old.
 */
public interface IfscDirectory extends Provider {

  /** Looks a code up; costs no more than a hash map. */
  IfscListing find(Ifsc code);

  @Override
  default void close() {}
}
