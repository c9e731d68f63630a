package io.doorstep.rest.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many uploads a server holds in memory at a time: 16, hence at most 160 MiB while the
 * server takes bodies of 10 MiB, which is its default. They are not put into files meanwhile, since
 * they are not encrypted yet.
 */
final class UploadSlots {

  private static final int SLOTS = 16;
  private static final long PATIENCE_SECONDS = 30;

  /** One for the whole server, since it is the server's memory that counts. */
  private static final Semaphore FREE = new Semaphore(SLOTS, true);

  private UploadSlots() {}

  /** Work with an upload. */
  interface Work<T extends @Nullable Object> {
    T run();
  }

  /**
   * Works when there is room.
   *
   * @throws DocumentRefusedException if there is none for too long
   */
  static <T> T in(Work<T> work) {
    try {
      if (!FREE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new DocumentRefusedException(Reason.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DocumentRefusedException(Reason.BUSY, e);
    }
    try {
      return work.run();
    } finally {
      FREE.release();
    }
  }
}
