package io.doorstep.spi.batch;

import org.jspecify.annotations.Nullable;

/**
 * Which batches somebody wants to see, of those that they may.
 *
 * @param ownerId whose; null for all
 * @param state null for all
 * @param after where the page before ended; null for the first page
 * @param max at least 1
 */
public record BatchQuery(
    @Nullable String ownerId, @Nullable BatchState state, @Nullable Cursor after, int max) {

  /**
   * A place in the list, which has the newest first.
   *
   * @param createdAt in milliseconds since the epoch
   */
  public record Cursor(long createdAt, String id) {}
}
