package io.doorstep.spi.audit;

import java.util.List;

import io.doorstep.spi.audit.AuditQuery.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of acts, newest first.
 *
 * @param next where it goes on; null if this was the last page
 */
public record AuditPage(List<AuditEntry> items, @Nullable Cursor next) {

  public AuditPage {
    items = List.copyOf(items);
  }
}
