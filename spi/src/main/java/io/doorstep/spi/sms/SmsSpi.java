package io.doorstep.spi.sms;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SMS senders, one component each in a realm. */
public final class SmsSpi implements Spi {

  @Override
  public boolean isInternal() {
    return false;
  }

  @Override
  public String getName() {
    return "doorstep-sms";
  }

  @Override
  public Class<? extends Provider> getProviderClass() {
    return SmsProvider.class;
  }

  @Override
  public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
    return SmsProviderFactory.class;
  }
}
