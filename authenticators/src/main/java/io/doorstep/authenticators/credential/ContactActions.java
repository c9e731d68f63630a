package io.doorstep.authenticators.credential;

import io.doorstep.spi.identity.ContactKind;

/** The required actions that look after a user's contacts. */
public final class ContactActions {

  /** Has a first number proven, or one that an administrator entered. */
  public static final String VERIFY_MOBILE = "doorstep-verify-mobile";

  /** Has another number proven in the place of the present one. */
  public static final String CHANGE_MOBILE = "doorstep-change-mobile";

  /** Has the e-mail address proven that the account has, or a first one. */
  public static final String VERIFY_EMAIL = "doorstep-verify-email";

  /** Has another e-mail address proven in the place of the present one. */
  public static final String CHANGE_EMAIL = "doorstep-change-email";

  private ContactActions() {}

  /** The action that has a first contact of a kind proven. */
  public static String verifying(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> VERIFY_MOBILE;
      case EMAIL -> VERIFY_EMAIL;
    };
  }

  /** The action that has another contact of a kind proven. */
  public static String changing(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> CHANGE_MOBILE;
      case EMAIL -> CHANGE_EMAIL;
    };
  }
}
