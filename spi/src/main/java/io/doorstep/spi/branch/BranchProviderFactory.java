package io.doorstep.spi.branch;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link BranchProvider}s. */
public interface BranchProviderFactory extends ProviderFactory<BranchProvider> {}
