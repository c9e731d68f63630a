package io.doorstep.spi.throttle;

/**
 * What attempts are counted for.
 *
 * @param subject keyed hash of the destination and its owner, at most 64 characters; never the
 *     address itself
 * @param purpose the purpose's key
 */
public record AttemptKey(String subject, String purpose) {}
