package io.doorstep.spi.batch;

import java.util.Arrays;
import java.util.Optional;

/** What has become of a row. */
public enum RowState {
  /** Nobody has looked at it yet. */
  WAITING("waiting"),
  /** Nothing is wrong with it. */
  VALID("valid"),
  /** It is an account. */
  IMPORTED("imported"),
  /** It is none, and its errors say why. */
  FAILED("failed"),
  /** The batch was cancelled before. */
  SKIPPED("skipped");

  private final String key;

  RowState(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<RowState> ofKey(String key) {
    return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
  }
}
