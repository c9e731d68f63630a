package io.doorstep.authenticators.sms.twilio;

import com.twilio.exception.ApiException;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/**
 * What Twilio's error codes mean.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio's error and warning dictionary</a>
 */
final class TwilioErrors {

  private TwilioErrors() {}

  /** The exception's own text is left behind: Twilio repeats the number in it. */
  static SmsDeliveryException failure(ApiException e) {
    Integer code = e.getCode();
    if (code != null) {
      return failure(code);
    }
    return e.getStatusCode() == null
        ? new SmsDeliveryException(Reason.TRY_LATER, "unreadable answer")
        : new SmsDeliveryException(Reason.MISCONFIGURED, "HTTP " + e.getStatusCode());
  }

  static SmsDeliveryException failure(int code) {
    return new SmsDeliveryException(reason(code), "error " + code);
  }

  private static Reason reason(int code) {
    return switch (code) {
      // not a number, can't be reached, not valid, unsubscribed, not a mobile, a landline
      case 21211, 21214, 21217, 21610, 21614, 21635 -> Reason.BAD_NUMBER;
      // country not enabled, no way from this sender to it, not verified for a trial account
      case 21408, 21612, 21608, 21219 -> Reason.REFUSED;
      // rate exceeded, too many requests, queue full
      case 14107, 20429, 21611 -> Reason.TRY_LATER;
      default -> Reason.MISCONFIGURED;
    };
  }
}
