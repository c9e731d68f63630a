package io.doorstep.authenticators.verification.cashfree;

import java.net.URI;

import io.doorstep.authenticators.vendor.Secret;
import io.doorstep.authenticators.vendor.TimeLimits;
import io.doorstep.authenticators.vendor.VendorConfig;
import io.doorstep.authenticators.vendor.VendorConfigCheck;
import io.doorstep.authenticators.vendor.VendorUrl;

import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.BASE_URL;
import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.CLIENT_ID;
import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.CLIENT_SECRET;
import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.DEFAULT_BASE_URL;
import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.DEFAULT_NAME_MATCH;
import static io.doorstep.authenticators.verification.cashfree.CashfreeConfigProperties.NAME_MATCH;

/** Cashfree's settings, typed. */
record CashfreeConfig(VendorConfig config) {

  static void check(VendorConfigCheck check) {
    check.required(CLIENT_ID, CLIENT_SECRET).url(BASE_URL);
  }

  static void checkNameMatch(VendorConfigCheck check) {
    check.readable(NAME_MATCH, CashfreeConfig::acceptable);
  }

  String clientId() {
    return config.required(CLIENT_ID);
  }

  Secret clientSecret() {
    return config.secret(CLIENT_SECRET);
  }

  URI url(String path) {
    String base = config.text(BASE_URL).orElse(DEFAULT_BASE_URL);
    return VendorUrl.parse(base.replaceAll("/+$", "") + path, false);
  }

  NameMatch nameMatch() {
    return config.text(NAME_MATCH).map(CashfreeConfig::acceptable).orElse(DEFAULT_NAME_MATCH);
  }

  private static NameMatch acceptable(String text) {
    if (!NameMatch.acceptable().contains(text)) {
      throw new IllegalArgumentException("must be one of " + NameMatch.acceptable());
    }
    return NameMatch.valueOf(text);
  }

  TimeLimits timeLimits() {
    return config.timeLimits();
  }
}
