package io.doorstep.authenticators.sms;

import io.doorstep.authenticators.vendor.VendorException;
import io.doorstep.spi.sms.SmsDeliveryException;
import io.doorstep.spi.sms.SmsDeliveryException.Reason;

/** What a vendor's fault means for a message. */
public final class SmsFailures {

  private SmsFailures() {}

  public static SmsDeliveryException of(VendorException fault) {
    return new SmsDeliveryException(reason(fault.reason()), fault.getMessage());
  }

  public static Reason reason(VendorException.Reason reason) {
    return switch (reason) {
      case TRY_LATER -> Reason.TRY_LATER;
      case MISCONFIGURED -> Reason.MISCONFIGURED;
      case REFUSED -> Reason.REFUSED;
    };
  }
}
