package io.doorstep.spi.kyc;

import java.util.List;

import io.doorstep.spi.kyc.CaseQuery.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param next where it goes on; null if this was the last page
 */
public record CasePage(List<CaseHead> items, @Nullable Cursor next) {

  public CasePage {
    items = List.copyOf(items);
  }
}
