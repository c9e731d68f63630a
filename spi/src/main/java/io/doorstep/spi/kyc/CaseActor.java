package io.doorstep.spi.kyc;

/** In whose name something happens to a case. */
public enum CaseActor {
  APPLICANT("applicant"),
  REVIEWER("reviewer"),
  /** The server itself, when time has come. */
  SYSTEM("system");

  private final String key;

  CaseActor(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }
}
