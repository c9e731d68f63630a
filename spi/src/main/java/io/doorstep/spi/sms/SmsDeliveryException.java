package io.doorstep.spi.sms;

/**
 * A vendor did not take a message. The text is for the server log: the vendor's own code, never the
 * number, the code or the vendor's raw answer.
 */
public final class SmsDeliveryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Reason {
    /** The number can't be reached by SMS or refuses them; no other vendor would help. */
    BAD_NUMBER,
    /**
     * This vendor does not take this one message, such as a country it is not enabled for or a text
     * without a registered template; another vendor may. Tells nothing about the vendor's health.
     */
    REFUSED,
    /** Out of order or too busy; another vendor may help. */
    TRY_LATER,
    /** Credentials, template or sender are wrong; another vendor may help, an admin must. */
    MISCONFIGURED
  }

  private final Reason reason;

  public SmsDeliveryException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public SmsDeliveryException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
