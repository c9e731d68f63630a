package io.doorstep.spi.kyc;

import java.time.Instant;

/**
 * A reviewer's hold of a case.
 *
 * @param until when it ends by itself, unless it is prolonged by claiming again
 */
public record CaseClaim(String reviewerId, Instant until) {}
