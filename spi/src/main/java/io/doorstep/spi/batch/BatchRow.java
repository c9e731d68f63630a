package io.doorstep.spi.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a row.
 *
 * @param number where it stood in the table; its header was row 1
 * @param userId of the account that it is; null if it is none, or the account is gone
 * @param userCode of that account
 */
public record BatchRow(
    int number,
    RowState state,
    @Nullable String userId,
    @Nullable String userCode,
    List<RowError> errors) {

  public BatchRow {
    errors = List.copyOf(errors);
  }
}
