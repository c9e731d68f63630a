package io.doorstep.spi.kyc;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a reviewer wants to see. Only those that were submitted are there.
 *
 * @param states any of them
 * @param minLevel least level of an approval that stands; {@link KycLevel#NONE} for all
 * @param reviewerId who has claimed them; null for all
 * @param free whether only cases are meant that can be claimed
 * @param after where the page before ended; null for the first page
 * @param max at least 1
 */
public record CaseQuery(
    Set<CaseState> states,
    KycLevel minLevel,
    @Nullable String reviewerId,
    boolean free,
    @Nullable Cursor after,
    int max) {

  public CaseQuery {
    states = Set.copyOf(states);
  }

  /**
   * A place in the queue, oldest submission first.
   *
   * @param submittedAt milliseconds since the epoch
   */
  public record Cursor(long submittedAt, String caseId) {}
}
