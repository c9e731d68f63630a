package io.doorstep.spi.kyc;

/** How far a section of a case has come; follows from the case's state and from the reasons. */
public enum SectionState {
  /** Nothing was saved yet. */
  MISSING("missing"),
  DRAFT("draft"),
  SUBMITTED("submitted"),
  APPROVED("approved"),
  /** To be filled in anew, for the reasons given. */
  RESUBMISSION_REQUESTED("resubmission_requested"),
  REJECTED("rejected");

  private final String key;

  SectionState(String key) {
    this.key = key;
  }

  /** The name in the API; never changes. */
  public String key() {
    return key;
  }
}
