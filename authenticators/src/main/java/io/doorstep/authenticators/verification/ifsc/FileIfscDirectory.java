package io.doorstep.authenticators.verification.ifsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import io.doorstep.spi.identity.Ifsc;
import io.doorstep.spi.verification.IfscDirectory;
import io.doorstep.spi.verification.IfscListing;
import org.jboss.logging.Logger;

/**
 * Keeps the lists in memory, one copy for the server, and reads them again when a file changes. Who
 * comes while they are read, or when the new ones can't be, is answered from the old ones.
 */
final class FileIfscDirectory implements IfscDirectory {

  private static final Logger LOGGER = Logger.getLogger(FileIfscDirectory.class);

  private final BranchFiles files;
  private final long interval;
  private final LongSupplier nanoTime;
  private final AtomicLong nextLook;
  private volatile List<BranchFiles.Version> versions;
  private volatile BranchList list;

  /**
   * Reads the lists.
   *
   * @param interval how often to look whether a file has changed
   * @throws UncheckedIOException if they can't be read
   */
  FileIfscDirectory(BranchFiles files, Duration interval, LongSupplier nanoTime) {
    this.files = files;
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    this.nextLook = new AtomicLong(nanoTime.getAsLong() + this.interval);
    try {
      versions = files.versions();
      list = files.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public IfscListing find(Ifsc code) {
    long now = nanoTime.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + interval)) {
      refresh();
    }
    return list.find(code);
  }

  /** For the log. */
  String size() {
    return "%s branches in %s bytes".formatted(list.branches().size(), list.branches().bytes());
  }

  private void refresh() {
    try {
      List<BranchFiles.Version> present = files.versions();
      if (!present.equals(versions)) {
        list = files.read();
        versions = present;
        LOGGER.infof("IFSC list: %s", size());
      }
    } catch (IOException e) {
      LOGGER.warnf("IFSC list can't be read again, the old one stays: %s", e.getMessage());
    }
  }
}
