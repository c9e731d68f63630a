package io.doorstep.spi.throttle;

import java.time.Duration;

/**
 * How often something may happen within a time window. A window starts with the first use.
 *
 * @param name which budget, such as {@code sends-per-destination-hour}; at most 40 characters
 * @param subject whose, as a keyed hash of at most 64 characters
 * @param limit how often; at least 1
 * @param window how long a window lasts
 */
public record Budget(String name, String subject, int limit, Duration window) {}
