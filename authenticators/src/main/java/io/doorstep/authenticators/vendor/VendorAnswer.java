package io.doorstep.authenticators.vendor;

import io.doorstep.authenticators.vendor.VendorException.Reason;

/**
 * What a vendor answered over HTTP.
 *
 * @param status the HTTP status code
 * @param body the whole body; vendors repeat numbers and texts in it, so it never reaches a log
 */
public record VendorAnswer(int status, String body) {

  private static final int SUCCESS_CLASS = 2;
  private static final int SERVER_ERROR_CLASS = 5;

  public boolean isSuccess() {
    return statusClass() == SUCCESS_CLASS;
  }

  /** What a failure means by its status alone, after RFC 9110 15.5 and RFC 6585. */
  public Reason failureReason() {
    if (statusClass() == SERVER_ERROR_CLASS) {
      return Reason.TRY_LATER;
    }
    return switch (status) {
      case 408, 425, 429 -> Reason.TRY_LATER;
      case 400, 422 -> Reason.REFUSED;
      default -> isSuccess() ? Reason.REFUSED : Reason.MISCONFIGURED;
    };
  }

  private int statusClass() {
    return status / 100;
  }

  @Override
  public String toString() {
    return "VendorAnswer[status=" + status + "]";
  }
}
