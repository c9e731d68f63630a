package io.doorstep.spi.access;

import org.keycloak.component.ComponentFactory;

/** Makes {@link FeatureProvider}s. Each feature is a realm component. */
public interface FeatureProviderFactory
    extends ComponentFactory<FeatureProvider, FeatureProvider> {}
