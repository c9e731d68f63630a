package io.doorstep.spi.verification;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link IfscDirectory}s. */
public interface IfscDirectoryFactory extends ProviderFactory<IfscDirectory> {}
