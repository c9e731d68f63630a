package io.doorstep.spi.erasure;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ErasureProvider}s. */
public interface ErasureProviderFactory extends ProviderFactory<ErasureProvider> {}
