package io.doorstep.spi.verification;

import org.keycloak.component.ComponentFactory;

/** Makes {@link AadhaarVerifier}s from realm components. */
public interface AadhaarVerifierFactory
    extends ComponentFactory<AadhaarVerifier, AadhaarVerifier> {}
