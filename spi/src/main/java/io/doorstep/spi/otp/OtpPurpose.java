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
  CHANGE_EMAIL("change-email"),
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

  /** Whether a code for this purpose may travel by a channel: an SMS proves no e-mail address. */
  public boolean travelsBy(OtpChannel channel) {
    return switch (this) {
      case REGISTRATION, LOGIN, PASSWORD_RESET -> true;
      case VERIFY_MOBILE, CHANGE_MOBILE, BUSINESS_PHONE -> channel == OtpChannel.SMS;
      case VERIFY_EMAIL, CHANGE_EMAIL, BUSINESS_EMAIL -> channel == OtpChannel.EMAIL;
    };
  }

  public static Optional<OtpPurpose> ofKey(String key) {
    return Arrays.stream(values()).filter(purpose -> purpose.key.equals(key)).findFirst();
  }
}
