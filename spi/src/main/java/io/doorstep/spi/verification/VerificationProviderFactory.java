package io.doorstep.spi.verification;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link VerificationProvider}s. */
public interface VerificationProviderFactory extends ProviderFactory<VerificationProvider> {}
