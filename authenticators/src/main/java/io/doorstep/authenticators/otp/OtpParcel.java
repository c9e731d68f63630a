package io.doorstep.authenticators.otp;

import io.doorstep.spi.sms.SmsDeliveryException;

/** A message that is ready to leave and needs no session and no transaction any more. */
interface OtpParcel {

  /**
   * Sends it.
   *
   * @return the name of the provider that took it
   * @throws SmsDeliveryException if none did; also for e-mail, whose failures have the same reasons
   */
  String send() throws SmsDeliveryException;
}
