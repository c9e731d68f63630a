package io.doorstep.spi.verification;

import java.util.Optional;

import org.keycloak.provider.Provider;

import io.doorstep.spi.identity.PinCode;

/** The places of India's postal codes, to fill in an address by. */
public interface PinCodeDirectory extends Provider {

  /** Looks a code up; costs no more than a hash map. Empty if it is not listed. */
  Optional<PinCodeListing> find(PinCode code);

  @Override
  default void close() {}
}
