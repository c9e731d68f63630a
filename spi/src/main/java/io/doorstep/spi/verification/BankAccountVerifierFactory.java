package io.doorstep.spi.verification;

import org.keycloak.component.ComponentFactory;

/** Makes {@link BankAccountVerifier}s from realm components. */
public interface BankAccountVerifierFactory
    extends ComponentFactory<BankAccountVerifier, BankAccountVerifier> {}
