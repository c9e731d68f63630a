package io.doorstep.authenticators.sms.console;

import org.keycloak.common.util.Environment;

import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;

/** Prints messages, in development mode only. */
final class ConsoleSmsProvider implements SmsProvider {

  @Override
  public void send(SmsMessage message) throws SmsDeliveryException {
    if (!Environment.isDevMode()) {
      throw new SmsDeliveryException(Reason.MISCONFIGURED, "not in development mode");
    }
    ConsoleOutbox.print(
        "sms",
        message.to().reveal(),
        message.template(),
        message.variables().getOrDefault("code", ""));
  }
}
