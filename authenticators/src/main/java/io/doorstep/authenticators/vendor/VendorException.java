package io.doorstep.authenticators.vendor;

/**
 * A vendor did not give a usable answer. The message names the fault or the HTTP status, never
 * anything of the request or the answer.
 */
public final class VendorException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Reason {
    /** Out of order, too slow or too busy. */
    TRY_LATER,
    /** Credentials, address or account are wrong; an admin must act. */
    MISCONFIGURED,
    /** This one request is not taken; tells nothing about the vendor's health. */
    REFUSED
  }

  private final Reason reason;
  private final String message;

  public VendorException(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.message = message;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
