package io.doorstep.spi.throttle;

import java.time.Duration;

/**
 * How many attempts there are before a lock.
 *
 * @param maxAttempts at least 1
 * @param lockDuration how long the lock lasts
 */
public record AttemptLimit(int maxAttempts, Duration lockDuration) {}
