package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Optional;

/** A part of a case. */
public enum SectionKind {
  AADHAAR("aadhaar"),
  PAN("pan"),
  BUSINESS("business"),
  BANK("bank");

  private final String key;

  SectionKind(String key) {
    this.key = key;
  }

  /** The name in the API, in realm configuration and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<SectionKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
