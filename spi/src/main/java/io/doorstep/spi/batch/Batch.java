package io.doorstep.spi.batch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A table of accounts to be made, and how far that is.
 *
 * @param dryRun whether rows are only looked at
 * @param finishedAt null while there is anything left to do
 */
public record Batch(
    String id,
    String name,
    BatchState state,
    boolean dryRun,
    Progress progress,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * How far it is.
   *
   * @param total all rows
   * @param done those that are accounts; in a dry run, those that nothing is wrong with
   * @param failed those that something is wrong with
   */
  public record Progress(int total, int done, int failed) {}
}
