package io.doorstep.authenticators.sms;

import io.doorstep.authenticators.vendor.VendorGuard;
import io.doorstep.spi.figures.Price;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;
import io.doorstep.spi.sms.SmsMessage;
import io.doorstep.spi.sms.SmsProvider;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * One vendor with its circuit breaker and meter.
 *
 * @param price of a message; null if it is not known
 */
record SmsSender(VendorGuard guard, SmsProvider provider, @Nullable Price price) {

  /** What a sender is called in the log. */
  static final String KIND = "SMS sender";

  /** Timer by {@code provider} and {@code outcome}, which is {@code sent} or a failure's reason. */
  static final String METER = "doorstep.sms";

  void send(SmsMessage message) throws SmsDeliveryException {
    VendorGuard.Call call =
        guard
            .begin(Tags.empty())
            .orElseThrow(
                () ->
                    new SmsDeliveryException(Reason.TRY_LATER, "left out by the circuit breaker"));
    try {
      provider.send(message);
      call.succeeded("sent");
    } catch (SmsDeliveryException e) {
      throw failed(e, call);
    } catch (RuntimeException e) {
      // a fault of the sender's code must neither end the fail-over nor bring a number into the log
      throw failed(new SmsDeliveryException(Reason.TRY_LATER, e.getClass().getSimpleName()), call);
    }
  }

  private static SmsDeliveryException failed(SmsDeliveryException failure, VendorGuard.Call call) {
    call.failed(failure.reason(), failure.getMessage(), tellsOfVendor(failure.reason()));
    return failure;
  }

  private static boolean tellsOfVendor(Reason reason) {
    return switch (reason) {
      case TRY_LATER, MISCONFIGURED -> true;
      case BAD_NUMBER, REFUSED -> false;
    };
  }
}
