package io.doorstep.spi.otp.store;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OtpStoreProvider}s. */
public interface OtpStoreProviderFactory extends ProviderFactory<OtpStoreProvider> {}
