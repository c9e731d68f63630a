package io.doorstep.authenticators.sms.console;

import java.util.List;

import org.keycloak.common.util.Environment;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSessionFactory;

import io.doorstep.authenticators.sms.AbstractSmsProviderFactory;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.spi.sms.SmsProvider;
import org.jboss.logging.Logger;

/** {@code console}: the sender of development mode. */
public final class ConsoleSmsProviderFactory extends AbstractSmsProviderFactory {

  private static final Logger LOGGER = Logger.getLogger(ConsoleSmsProviderFactory.class);

  public ConsoleSmsProviderFactory() {
    super(List.of());
  }

  @Override
  public String getId() {
    return "console";
  }

  @Override
  public String getHelpText() {
    return "Prints messages with their codes to the server's standard output. Development mode only.";
  }

  @Override
  protected SmsProvider create(VendorConfig config) {
    return new ConsoleSmsProvider();
  }

  @Override
  protected void check(VendorConfigCheck check) {
    if (!Environment.isDevMode()) {
      throw new ComponentValidationException("The console sender works in development mode only");
    }
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    if (Environment.isDevMode()) {
      LOGGER.warn(
          "Development mode: realms without an SMS sender print their codes to standard output");
    }
  }
}
