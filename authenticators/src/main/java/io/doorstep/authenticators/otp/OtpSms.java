package io.doorstep.authenticators.otp;

import java.util.Map;
import java.util.function.Consumer;

import io.doorstep.authenticators.sms.SmsGateway;
import io.doorstep.authenticators.sms.SmsGateway.Receipt;
import io.doorstep.spi.identity.PhoneNumber;
import io.doorstep.spi.otp.OtpCode;
import io.doorstep.spi.otp.OtpPurpose;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsMessage;

/** A code that is ready to leave by SMS. */
record OtpSms(SmsGateway gateway, SmsMessage message) implements OtpParcel {

  /**
   * Puts the message together.
   *
   * @param host of the page that waits for the code: the last line binds the code to it, so that
   *     browsers fill it in there and nowhere else (WICG, Origin-bound one-time codes)
   */
  static SmsMessage message(
      PhoneNumber to, OtpPurpose purpose, OtpCode code, OtpText text, String host) {
    return new SmsMessage(
        to,
        purpose.key(),
        text.sms(purpose, code) + "\n\n@" + host + " #" + code.reveal(),
        Map.of(
            "code", code.reveal(),
            "service", text.service(),
            "minutes", String.valueOf(text.minutes()),
            "reference", text.reference()));
  }

  @Override
  public Receipt send(Consumer<String> refusals) throws SmsDeliveryException {
    return gateway.send(message, refusals);
  }
}
