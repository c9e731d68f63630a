package io.doorstep.spi.batch;

import java.util.List;

/**
 * A page of batches, newest first.
 *
 * @param last whether nothing follows
 */
public record BatchPage(List<Batch> items, boolean last) {

  public BatchPage {
    items = List.copyOf(items);
  }
}
