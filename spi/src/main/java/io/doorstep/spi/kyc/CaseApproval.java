package io.doorstep.spi.kyc;

import java.time.Instant;

/**
 * An approval that stands.
 *
 * @param level what it is worth
 * @param revision which was approved
 */
public record CaseApproval(KycLevel level, int revision, Instant approvedAt, Instant expiresAt) {}
