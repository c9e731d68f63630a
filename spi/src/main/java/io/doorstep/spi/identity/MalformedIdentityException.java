package io.doorstep.spi.identity;

/**
 * A text that is not the identity value it was taken for. Carries why, never the text itself, so
 * that it can be logged.
 */
public final class MalformedIdentityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was wrong, with the message key that explains it to a person. */
  public enum Reason {
    /** Not a telephone number of any numbering plan. */
    MOBILE_INVALID("doorstepErrorMobileInvalid"),
    /** A telephone number, but a landline, premium or special one, which gets no messages. */
    MOBILE_NOT_MOBILE("doorstepErrorMobileNotMobile"),
    EMAIL_INVALID("doorstepErrorEmailInvalid"),
    /** No code, or only separators. */
    CODE_MISSING("doorstepErrorCodeMissing"),
    /** Not six digits. */
    CODE_FORMAT("doorstepErrorCodeFormat"),
    AADHAAR_INVALID("doorstepErrorAadhaarInvalid"),
    PAN_INVALID("doorstepErrorPanInvalid"),
    /** Not of an IFSC's form; an unknown branch is no error. */
    IFSC_INVALID("doorstepErrorIfscInvalid"),
    GSTIN_INVALID("doorstepErrorGstinInvalid"),
    PIN_CODE_INVALID("doorstepErrorPinCodeInvalid"),
    NATIONAL_ID_INVALID("doorstepErrorNationalIdInvalid"),
    ACCOUNT_NUMBER_INVALID("doorstepErrorAccountNumberInvalid"),
    USER_CODE_INVALID("doorstepErrorUserCodeInvalid");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }

  private final Reason reason;

  public MalformedIdentityException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
