package io.doorstep.spi.kyc;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a case.
 *
 * @param actorId the user who did it; null if the server did
 * @param reasons of a decision
 */
public record CaseHistoryEntry(
    CaseEvent event,
    CaseState from,
    CaseState to,
    int revision,
    @Nullable String actorId,
    Instant at,
    List<ReviewReason> reasons) {

  public CaseHistoryEntry {
    reasons = List.copyOf(reasons);
  }
}
