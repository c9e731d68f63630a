package io.doorstep.spi.audit;

import java.time.Instant;

import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are meant; what is null leaves the choice open.
 *
 * @param scope of the accounts that whoever asks may see acts on; by branch, what happened in it
 * @param actorId who did it
 * @param userId to whom
 * @param from not before
 * @param until before
 * @param after where the page before ended; null for the first page
 * @param max at least 1
 */
public record AuditQuery(
    StaffScope scope,
    @Nullable String actorId,
    @Nullable String userId,
    @Nullable String action,
    @Nullable String resourceType,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Cursor after,
    int max) {

  /**
   * A place in the list, newest first.
   *
   * @param at milliseconds since the epoch
   */
  public record Cursor(long at, String id) {}
}
