package io.doorstep.spi.throttle;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link ThrottleProvider}s. */
public interface ThrottleProviderFactory extends ProviderFactory<ThrottleProvider> {}
