package io.doorstep.spi.kyc;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param next where it goes on; null if this was the last page
 */
public record CasePage(List<CaseHead> items, CaseQuery.@Nullable Cursor next) {

  public CasePage {
    items = List.copyOf(items);
  }
}
