package io.doorstep.spi.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has to wait, in whole seconds. Rounded up, so that who waits that long comes at
 * the earliest on time; never negative.
 */
public final class Countdown {

  private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

  private Countdown() {}

  public static long secondsUntil(Instant instant, Instant now) {
    return seconds(Duration.between(now, instant));
  }

  public static long seconds(Duration wait) {
    return Math.max(0, wait.plus(ALMOST_A_SECOND).toSeconds());
  }
}
