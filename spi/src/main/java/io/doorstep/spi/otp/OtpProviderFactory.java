package io.doorstep.spi.otp;

import org.keycloak.component.ComponentFactory;

/** Makes {@link OtpProvider}s; also the type of the realm component that holds the policy. */
public interface OtpProviderFactory extends ComponentFactory<OtpProvider, OtpProvider> {}
