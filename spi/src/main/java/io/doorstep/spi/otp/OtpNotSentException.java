package io.doorstep.spi.otp;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A code was not made. The reasons are the same for addresses with and without an account. */
public final class OtpNotSentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why no code was made, with the message key that explains it to a person. */
  public enum Reason {
    /** One of the send budgets is used up. */
    OVER_BUDGET("doorstepErrorOverBudget"),
    /** A resend inside the cool-down. */
    TOO_SOON("doorstepErrorResendTooSoon"),
    /** A number of a country that the realm does not send to. */
    COUNTRY_NOT_ALLOWED("doorstepErrorMobileCountry"),
    /** The challenge to resend is used, expired, unknown or another session's. */
    GONE("doorstepErrorCodeExpired");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }

  private final Reason reason;
  private final transient @Nullable Instant retryAt;

  public OtpNotSentException(Reason reason) {
    this(reason, null);
  }

  public OtpNotSentException(Reason reason, @Nullable Instant retryAt) {
    super(reason.name());
    this.reason = reason;
    this.retryAt = retryAt;
  }

  public Reason reason() {
    return reason;
  }

  /** From when on it may be tried again; null where waiting does not help. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
