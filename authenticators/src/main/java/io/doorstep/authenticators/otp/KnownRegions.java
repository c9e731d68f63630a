package io.doorstep.authenticators.otp;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** The countries that have a numbering plan. */
final class KnownRegions {

  private KnownRegions() {}

  static boolean contains(String region) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
  }
}
