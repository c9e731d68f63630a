package io.doorstep.spi.onboarding;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OnboardingProvider}s. */
public interface OnboardingProviderFactory extends ProviderFactory<OnboardingProvider> {}
