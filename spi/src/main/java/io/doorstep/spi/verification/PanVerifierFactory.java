package io.doorstep.spi.verification;

import org.keycloak.component.ComponentFactory;

/** Makes {@link PanVerifier}s from realm components. */
public interface PanVerifierFactory extends ComponentFactory<PanVerifier, PanVerifier> {}
