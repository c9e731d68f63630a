package io.doorstep.spi.login;

import java.time.Instant;

import io.doorstep.spi.staff.StaffScope;
import org.jspecify.annotations.Nullable;

/**
 * Which logins are meant; what is null leaves the choice open.
 *
 * @param scope of the accounts that whoever asks may see; by branch, what happened in it
 * @param userId whose account
 * @param clientId at which client
 * @param from not before
 * @param until before
 * @param after where the page before ended; null for the first page
 * @param max at least 1
 */
public record LoginQuery(
    StaffScope scope,
    @Nullable String userId,
    @Nullable LoginOutcome outcome,
    @Nullable String clientId,
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
