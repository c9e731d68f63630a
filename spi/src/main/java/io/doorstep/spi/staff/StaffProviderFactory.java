package io.doorstep.spi.staff;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link StaffProvider}s. */
public interface StaffProviderFactory extends ProviderFactory<StaffProvider> {}
