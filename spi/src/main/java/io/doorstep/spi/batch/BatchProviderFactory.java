package io.doorstep.spi.batch;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link BatchProvider}s. */
public interface BatchProviderFactory extends ProviderFactory<BatchProvider> {}
