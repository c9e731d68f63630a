package io.doorstep.spi.verification;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link PinCodeDirectory}s. */
public interface PinCodeDirectoryFactory extends ProviderFactory<PinCodeDirectory> {}
