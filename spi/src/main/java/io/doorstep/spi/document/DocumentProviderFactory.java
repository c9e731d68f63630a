package io.doorstep.spi.document;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link DocumentProvider}s. */
public interface DocumentProviderFactory extends ProviderFactory<DocumentProvider> {}
