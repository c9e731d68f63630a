package io.doorstep.spi.wallet;

import java.util.Arrays;
import java.util.Optional;

/** Which way money goes. */
public enum EntryKind {
  CREDIT("credit"),
  DEBIT("debit");

  private final String key;

  EntryKind(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<EntryKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
