package io.doorstep.spi.figures;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link FiguresProvider}s. */
public interface FiguresProviderFactory extends ProviderFactory<FiguresProvider> {}
