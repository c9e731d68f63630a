package io.doorstep.spi.otp;

import java.util.Arrays;
import java.util.Optional;

import io.doorstep.spi.identity.ContactAddress;
import io.doorstep.spi.identity.ContactKind;

/** The way a code travels to a person. */
public enum OtpChannel {
  SMS("sms", ContactKind.MOBILE),
  EMAIL("email", ContactKind.EMAIL);

  private final String key;
  private final ContactKind contactKind;

  OtpChannel(String key, ContactKind contactKind) {
    this.key = key;
    this.contactKind = contactKind;
  }

  /** The name in the API, in storage and in events; never changes. */
  public String key() {
    return key;
  }

  /** The kind of address that this channel reaches. */
  public ContactKind contactKind() {
    return contactKind;
  }

  public static Optional<OtpChannel> ofKey(String key) {
    return Arrays.stream(values()).filter(channel -> channel.key.equals(key)).findFirst();
  }

  public static OtpChannel reaching(ContactAddress address) {
    return reaching(address.kind());
  }

  public static OtpChannel reaching(ContactKind kind) {
    return switch (kind) {
      case MOBILE -> SMS;
      case EMAIL -> EMAIL;
    };
  }
}
