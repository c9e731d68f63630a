package io.doorstep.authenticators.otp;

import java.util.function.Consumer;

import io.doorstep.authenticators.sms.SmsGateway.Receipt;
import io.doorstep.spi.sms.SmsDeliveryException;

/** A message that is ready to leave and needs no session and no transaction any more. */
interface OtpParcel {

  /**
   * Sends it.
   *
   * @param refusals told of each provider that did not take it
   * @throws SmsDeliveryException if none did; also for e-mail, whose failures have the same reasons
   */
  Receipt send(Consumer<String> refusals) throws SmsDeliveryException;
}
