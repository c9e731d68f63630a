package io.doorstep.rest.error;

/** A branch can not be closed while accounts are at home or begin there. */
public final class BranchInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long accounts;

  /**
   * @param accounts how many are there; 0 if new ones begin there
   */
  public BranchInUseException(long accounts) {
    super("branch in use");
    this.accounts = accounts;
  }

  public long accounts() {
    return accounts;
  }
}
