package io.doorstep.authenticators.otp;

import java.util.Locale;

import io.doorstep.spi.otp.OtpNotSentException;
import io.doorstep.spi.otp.OtpVerification;

/** What happened to a code, by the names that events and meters carry. */
enum OtpOutcome {
  REQUESTED,
  OVER_BUDGET,
  TOO_SOON,
  COUNTRY_NOT_ALLOWED,
  DELIVERED,
  UNDELIVERED,
  UNREACHABLE,
  REFUSED,
  ACCEPTED,
  WITHHELD,
  WRONG,
  LOCKED,
  GONE;

  static OtpOutcome of(OtpNotSentException.Reason reason) {
    return switch (reason) {
      case OVER_BUDGET -> OVER_BUDGET;
      case TOO_SOON -> TOO_SOON;
      case COUNTRY_NOT_ALLOWED -> COUNTRY_NOT_ALLOWED;
      case GONE -> GONE;
    };
  }

  static OtpOutcome of(OtpVerification verification) {
    if (verification instanceof OtpVerification.Accepted) {
      return ACCEPTED;
    }
    if (verification instanceof OtpVerification.Withheld) {
      return WITHHELD;
    }
    if (verification instanceof OtpVerification.Wrong) {
      return WRONG;
    }
    return verification instanceof OtpVerification.Locked ? LOCKED : GONE;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
