package io.doorstep.rest.mapper;

import java.time.Duration;
import java.time.Instant;

/**
 * How far an instant is away, in whole seconds. Rounded up, so that a caller who waits that long
 * comes at the earliest on time; never negative.
 */
public final class Countdown {

  private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

  private Countdown() {}

  public static long secondsUntil(Instant instant, Instant now) {
    return Math.max(0, Duration.between(now, instant).plus(ALMOST_A_SECOND).toSeconds());
  }
}
