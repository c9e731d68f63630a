package io.doorstep.spi.batch;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A table that was handed in.
 *
 * @param name by which its owner knows it
 * @param dryRun whether rows are only looked at
 * @param baseUri of the server as its owner reached it, for links in mail
 */
public record NewBatch(String name, boolean dryRun, URI baseUri, List<Row> rows) {

  public NewBatch {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number where it stands in the table; its header is row 1
   * @param cells by column; empty ones are left out
   * @param errors what is known to be wrong with it, so that it needs no second look
   */
  public record Row(int number, Map<String, String> cells, List<RowError> errors) {

    public Row {
      cells = Map.copyOf(cells);
      errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  @Override
  public String toString() {
    return "NewBatch[" + rows.size() + "]";
  }
}
