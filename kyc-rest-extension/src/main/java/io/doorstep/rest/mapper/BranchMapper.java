package io.doorstep.rest.mapper;

import io.doorstep.rest.representation.BranchRepresentation;
import io.doorstep.spi.branch.Branch;

/** Branches as the API shows them. */
public final class BranchMapper {

  public static final String OPEN = "open";
  public static final String CLOSED = "closed";

  private BranchMapper() {}

  public static BranchRepresentation branch(Branch branch) {
    return new BranchRepresentation(
        branch.code(),
        branch.details().name(),
        branch.details().address(),
        branch.details().state(),
        branch.open() ? OPEN : CLOSED);
  }
}
