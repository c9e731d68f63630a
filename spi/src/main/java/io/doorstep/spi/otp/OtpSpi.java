package io.doorstep.spi.otp;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** One-time codes by SMS and e-mail: {@code --spi-doorstep-otp--…}. */
public final class OtpSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-otp";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return OtpProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return OtpProviderFactory.class;
  }
}
