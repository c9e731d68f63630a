package io.doorstep.spi.kyc;

/** What must hold, apart from the state, before something happens to a case. */
public enum CaseCheck {
  /** Nothing changed since the caller looked. */
  UNCHANGED,
  /** The applicant agreed to the text on identity data that is in force. */
  CONSENT_GIVEN,
  /** Nothing is missing in any section. */
  COMPLETE,
  /** The reviewer is not the applicant. */
  NOT_OWN_CASE,
  /** The reviewer is not the one who already approved this revision. */
  NOT_APPROVED_BY_SAME,
  /** No other reviewer has the case. */
  FREE,
  /** The reviewer has the case, and the lease lasts. */
  CLAIMED,
  /** There is at least one reason, and each names a section of the case. */
  REASONS_GIVEN,
  /** The approval's time is over. */
  DUE
}
