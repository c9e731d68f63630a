package io.doorstep.spi.kyc;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of bank account. */
public enum AccountKind {
  SAVINGS("savings"),
  CURRENT("current");

  private final String key;

  AccountKind(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<AccountKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
