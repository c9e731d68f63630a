package io.doorstep.authenticators.credential;

/** The required actions that look after a user's mobile number. */
public final class MobileActions {

  /** Has a first number proven, or one that an administrator entered. */
  public static final String VERIFY = "doorstep-verify-mobile";

  /** Has another number proven in the place of the present one. */
  public static final String CHANGE = "doorstep-change-mobile";

  private MobileActions() {}
}
