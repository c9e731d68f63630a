package io.doorstep.spi.onboarding;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Counts of accounts. */
public final class StatisticsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-statistics";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return StatisticsProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return StatisticsProviderFactory.class;
  }
}
