package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far the newest revision of a case has come. An approval of an older one may stand beside it.
 */
public enum CaseState {
  /** The applicant fills it in. */
  DRAFT("draft"),
  /** Waits for a reviewer, the second one included. */
  SUBMITTED("submitted"),
  /** A reviewer has it, as long as the lease lasts. */
  IN_REVIEW("in_review"),
  APPROVED("approved"),
  /** The applicant is to fill in the sections anew that have reasons. */
  RESUBMISSION_REQUESTED("resubmission_requested"),
  REJECTED("rejected"),
  /** Was approved, for longer than its level lasts. */
  EXPIRED("expired"),
  /** Taken back by the applicant. */
  WITHDRAWN("withdrawn");

  private final String key;

  CaseState(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<CaseState> ofKey(String key) {
    return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
  }
}
