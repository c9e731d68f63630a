package io.doorstep.storage.jpa;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;

import io.doorstep.spi.throttle.StoreBusyException;

/** Runs statements that many may want to run on one row at once. */
public final class Statement {

  private Statement() {}

  /**
   * Runs an update.
   *
   * @return how many rows it met
   * @throws StoreBusyException if the row was not to be had in time
   */
  public static int execute(Query update) {
    try {
      return update.executeUpdate();
    } catch (LockTimeoutException | PessimisticLockException | OptimisticLockException e) {
      throw new StoreBusyException(e);
    }
  }
}
