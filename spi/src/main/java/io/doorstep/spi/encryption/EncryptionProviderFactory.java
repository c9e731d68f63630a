package io.doorstep.spi.encryption;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link EncryptionProvider}s. */
public interface EncryptionProviderFactory extends ProviderFactory<EncryptionProvider> {}
