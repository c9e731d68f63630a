package io.doorstep.spi.account;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AccountProvider}s. */
public interface AccountProviderFactory extends ProviderFactory<AccountProvider> {}
