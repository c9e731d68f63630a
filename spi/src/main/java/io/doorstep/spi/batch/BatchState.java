package io.doorstep.spi.batch;

import java.util.Arrays;
import java.util.Optional;

/** How far a batch is. */
public enum BatchState {
  /** Its rows are looked at, one after the other. */
  VALIDATING("validating"),
  /** Those that nothing is wrong with become accounts. */
  IMPORTING("importing"),
  /** A dry run is over: no account was made. */
  VALIDATED("validated"),
  /** Every row is an account, or has failed. */
  COMPLETED("completed"),
  /** Stopped by its owner: what is an account stays one. */
  CANCELLED("cancelled");

  private final String key;

  BatchState(String key) {
    this.key = key;
  }

  /** The name in the API and in storage; never changes. */
  public String key() {
    return key;
  }

  public static Optional<BatchState> ofKey(String key) {
    return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
  }
}
