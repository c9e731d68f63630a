package io.doorstep.spi.erasure;

import java.time.Instant;

/**
 * A user's wish to be erased.
 *
 * @param dueAt from when on it is done, and can no longer be taken back
 */
public record Erasure(Instant requestedAt, Instant dueAt) {}
