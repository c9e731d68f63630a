package io.doorstep.spi.throttle;

/**
 * A row was held by others for longer than the database lets one wait. Nothing was written: roll
 * back and try again.
 */
public final class StoreBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreBusyException(Throwable cause) {
    super(cause);
  }
}
