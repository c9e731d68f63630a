package io.doorstep.spi.kyc;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A case without what it contains.
 *
 * @param revision counts from 1; one that was submitted is never written again
 * @param version rises with every change
 * @param submittedAt when it was last submitted; null if never
 * @param claim who reviews it; null if nobody does, or no longer
 * @param approval of this or an older revision; null if none stands
 */
public record CaseHead(
    String id,
    String userId,
    CaseState state,
    int revision,
    int version,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable CaseClaim claim,
    @Nullable CaseApproval approval) {}
