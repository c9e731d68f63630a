package io.doorstep.spi.kyc;

/** What is odd about a section, yet no reason to refuse it. */
public enum SectionWarning {
  /** The list of branches has no such IFSC; lists grow old. */
  BRANCH_UNKNOWN("branch_unknown");

  private final String key;

  SectionWarning(String key) {
    this.key = key;
  }

  /** The name in the API; never changes. */
  public String key() {
    return key;
  }
}
