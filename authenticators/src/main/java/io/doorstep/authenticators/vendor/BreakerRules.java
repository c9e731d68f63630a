package io.doorstep.authenticators.vendor;

import java.time.Duration;

/**
 * When a vendor is left out.
 *
 * @param failures in a row, after which its circuit breaker opens
 * @param delay after which one call is let through to see whether the vendor is back
 */
public record BreakerRules(int failures, Duration delay) {

  public static final BreakerRules DEFAULT =
      new BreakerRules(
          VendorConfigProperties.DEFAULT_BREAKER_FAILURES,
          Duration.ofSeconds(VendorConfigProperties.DEFAULT_BREAKER_DELAY));

  public BreakerRules {
    if (failures < 1 || delay.isNegative()) {
      throw new IllegalArgumentException("a circuit breaker needs at least one failure to open");
    }
  }
}
