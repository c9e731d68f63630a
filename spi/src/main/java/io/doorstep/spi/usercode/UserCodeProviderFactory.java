package io.doorstep.spi.usercode;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link UserCodeProvider}s. */
public interface UserCodeProviderFactory extends ProviderFactory<UserCodeProvider> {}
