package io.doorstep.spi.consent;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ConsentProvider}s. */
public interface ConsentProviderFactory extends ProviderFactory<ConsentProvider> {}
