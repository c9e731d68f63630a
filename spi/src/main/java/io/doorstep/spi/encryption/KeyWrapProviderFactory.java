package io.doorstep.spi.encryption;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link KeyWrapProvider}s. */
public interface KeyWrapProviderFactory extends ProviderFactory<KeyWrapProvider> {}
