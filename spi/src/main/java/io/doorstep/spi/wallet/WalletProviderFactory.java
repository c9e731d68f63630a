package io.doorstep.spi.wallet;

import org.keycloak.component.ComponentFactory;

/** Makes {@link WalletProvider}s; a realm component of its kind says which currency it is. */
public interface WalletProviderFactory extends ComponentFactory<WalletProvider, WalletProvider> {}
