package io.doorstep.spi.contact;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ContactProvider}s. */
public interface ContactProviderFactory extends ProviderFactory<ContactProvider> {}
