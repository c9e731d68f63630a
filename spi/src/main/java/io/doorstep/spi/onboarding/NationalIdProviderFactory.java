package io.doorstep.spi.onboarding;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link NationalIdProvider}s. */
public interface NationalIdProviderFactory extends ProviderFactory<NationalIdProvider> {}
