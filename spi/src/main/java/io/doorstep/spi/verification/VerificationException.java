package io.doorstep.spi.verification;

/**
 * A question that got no answer. The message is for the log: the kind of fault or the vendor's own
 * code, never a number, a name, a code or the vendor's words.
 */
public final class VerificationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Reason {
    /** The vendor is out of order or too busy; the same question may be answered later. */
    TRY_LATER,
    /** Credentials, address or account are wrong; an admin must act. */
    MISCONFIGURED,
    /**
     * The vendor works and does not answer this question, for instance because one bank is out of
     * its reach: a person should look instead. Tells nothing about the vendor's health.
     */
    REFUSED
  }

  private final Reason reason;

  public VerificationException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
