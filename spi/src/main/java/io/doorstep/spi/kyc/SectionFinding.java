package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Optional;

/** What whoever was asked about a section's number said. */
public enum SectionFinding {
  /** Nobody was asked, since nobody can be: a reviewer looks. */
  MANUAL("manual"),
  VERIFIED("verified"),
  /** The number exists, and what was said with it differs from what is on record. */
  MISMATCH("mismatch"),
  NOT_FOUND("not_found"),
  /** Whoever was asked did not answer. */
  UNAVAILABLE("unavailable");

  private final String key;

  SectionFinding(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<SectionFinding> ofKey(String key) {
    return Arrays.stream(values()).filter(finding -> finding.key.equals(key)).findFirst();
  }
}
