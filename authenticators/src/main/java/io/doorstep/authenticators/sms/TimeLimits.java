package io.doorstep.authenticators.sms;

import java.time.Duration;

/**
 * How long a vendor may take.
 *
 * @param connect to open a connection
 * @param total for the whole exchange, from resolving the name to the last byte of the answer
 */
public record TimeLimits(Duration connect, Duration total) {}
