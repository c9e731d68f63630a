package io.doorstep.spi.encryption;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link KeyRingProvider}s. */
public interface KeyRingProviderFactory extends ProviderFactory<KeyRingProvider> {}
