package io.doorstep.authenticators.sms;

import java.time.Duration;

/**
 * When a sender is left out.
 *
 * @param failures in a row, after which its circuit breaker opens
 * @param delay after which one message is let through to see whether the vendor is back
 */
record BreakerRules(int failures, Duration delay) {

  static final BreakerRules DEFAULT =
      new BreakerRules(
          SenderConfigProperties.DEFAULT_BREAKER_FAILURES,
          Duration.ofSeconds(SenderConfigProperties.DEFAULT_BREAKER_DELAY));

  BreakerRules {
    if (failures < 1 || delay.isNegative()) {
      throw new IllegalArgumentException("a circuit breaker needs at least one failure to open");
    }
  }
}
