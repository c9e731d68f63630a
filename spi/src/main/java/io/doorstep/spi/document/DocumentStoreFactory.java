package io.doorstep.spi.document;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link DocumentStore}s. Its id stands beside each picture and never changes. */
public interface DocumentStoreFactory extends ProviderFactory<DocumentStore> {}
