package io.doorstep.spi.onboarding;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link StatisticsProvider}s. */
public interface StatisticsProviderFactory extends ProviderFactory<StatisticsProvider> {}
