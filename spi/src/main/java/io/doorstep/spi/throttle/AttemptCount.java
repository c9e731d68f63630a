package io.doorstep.spi.throttle;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is counted for a key now.
 *
 * @param failures attempts since the last success or lock
 * @param lockedUntil null if not locked
 */
public record AttemptCount(int failures, @Nullable Instant lockedUntil) {}
