package io.doorstep.spi.otp;

import java.util.Arrays;
import java.util.Optional;

/** What a code is good for. A code asked for one purpose is refused for every other. */
public enum OtpPurpose {
  REGISTRATION("registration"),
  LOGIN("login"),
  PASSWORD_RESET("password-reset"),
  VERIFY_MOBILE("verify-mobile"),
  VERIFY_EMAIL("verify-email"),
  CHANGE_MOBILE("change-mobile"),
  BUSINESS_PHONE("business-phone"),
  BUSINESS_EMAIL("business-email");

  private final String key;

  OtpPurpose(String key) {
    this.key = key;
  }

  /** The name in the API, in storage, in message keys and in events; never changes. */
  public String key() {
    return key;
  }

  /**
   * Whether a message leaves only if an account owns the address. The answer to the caller is the
   * same either way (OWASP ASVS 5.0 6.3.8).
   */
  public boolean needsAccount() {
    return this == LOGIN || this == PASSWORD_RESET;
  }

  public static Optional<OtpPurpose> ofKey(String key) {
    return Arrays.stream(values()).filter(purpose -> purpose.key.equals(key)).findFirst();
  }
}
