package io.doorstep.spi.batch;

/** Somebody has as many batches under way as one may have. */
public final class TooManyBatchesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int limit;

  public TooManyBatchesException(int limit) {
    super("An owner has no more than " + limit + " batches under way");
    this.limit = limit;
  }

  /** How many one may have. */
  public int limit() {
    return limit;
  }
}
