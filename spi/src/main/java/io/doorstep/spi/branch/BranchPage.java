package io.doorstep.spi.branch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of branches, in the order of their codes.
 *
 * @param next the code to go on after; null if this was the last page
 */
public record BranchPage(List<Branch> items, @Nullable String next) {

  public BranchPage {
    items = List.copyOf(items);
  }
}
