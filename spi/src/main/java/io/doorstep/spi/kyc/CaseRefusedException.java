package io.doorstep.spi.kyc;

/** Something that can not be done with a case. Nothing was changed. */
public final class CaseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The case is in another state than this needs. */
    STATE("doorstepErrorCaseState"),
    /** Somebody changed the case since the caller looked. */
    CHANGED("doorstepErrorCaseChanged"),
    /** Another reviewer has the case. */
    CLAIMED_BY_OTHER("doorstepErrorCaseClaimed"),
    /** The reviewer does not have the case, or no longer. */
    NOT_CLAIMED("doorstepErrorCaseNotClaimed"),
    /** Nobody reviews their own case. */
    OWN_CASE("doorstepErrorCaseOwn"),
    /** The second of two reviewers is another person than the first. */
    SAME_REVIEWER("doorstepErrorCaseSameReviewer"),
    CONSENT_MISSING("doorstepErrorConsentMissing"),
    REASONS_MISSING("doorstepErrorCaseReasons"),
    /** Only the sections that a reviewer asked for are open. */
    SECTION_CLOSED("doorstepErrorSectionClosed"),
    /**
     * The Aadhaar number is not at hand any more, which is not kept: it has to be entered again.
     */
    NUMBER_NOT_KEPT("doorstepErrorAadhaarNotKept");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    /** The key of a text that says so to the person. */
    public String messageKey() {
      return messageKey;
    }
  }

  private final Reason reason;

  public CaseRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
