package io.doorstep.rest.error;

import java.time.Instant;

/** A call that may succeed later. */
public final class TooSoonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Instant retryAt;

  public TooSoonException(Instant retryAt) {
    super("too soon");
    this.retryAt = retryAt;
  }

  public Instant retryAt() {
    return retryAt;
  }
}
