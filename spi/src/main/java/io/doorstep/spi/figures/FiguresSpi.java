package io.doorstep.spi.figures;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Figures by day. */
public final class FiguresSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-figures";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return FiguresProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return FiguresProviderFactory.class;
  }
}
