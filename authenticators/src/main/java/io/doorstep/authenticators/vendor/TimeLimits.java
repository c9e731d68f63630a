package io.doorstep.authenticators.vendor;

import java.time.Duration;

/**
 * How long a vendor may take.
 *
 * @param connect to open a connection
 * @param total for the whole exchange, from resolving the name to the last byte of the answer
 */
public record TimeLimits(Duration connect, Duration total) {

  /** Imported settings are not validated before they get here. */
  public TimeLimits {
    if (connect.toMillis() < 1 || total.toMillis() < 1) {
      throw new IllegalArgumentException("time limits must be positive");
    }
  }
}
