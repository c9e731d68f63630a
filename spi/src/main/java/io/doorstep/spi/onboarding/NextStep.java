package io.doorstep.spi.onboarding;

/** What an account has to do next. */
public enum NextStep {
  /** The account type, or fields that it requires, are missing; there is no login before. */
  COMPLETE_PROFILE("complete_profile", true),
  /** A person has to approve the account; there is no login before. */
  AWAITING_APPROVAL("awaiting_approval", true),
  /** Sections of the case are to be filled in, after a login. */
  COMPLETE_KYC("complete_kyc", false),
  NONE("none", false);

  private final String key;
  private final boolean beforeLogin;

  NextStep(String key, boolean beforeLogin) {
    this.key = key;
    this.beforeLogin = beforeLogin;
  }

  /** The name in the API and in claims; never changes. */
  public String key() {
    return key;
  }

  /** Whether a login is refused until it is done. */
  public boolean isBeforeLogin() {
    return beforeLogin;
  }
}
