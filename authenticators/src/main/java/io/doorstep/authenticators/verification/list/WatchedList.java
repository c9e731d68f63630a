package io.doorstep.authenticators.verification.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/**
 * Keeps a list in memory, one copy for the server, and reads it again when a file changes. Who
 * comes while it is read, or when the new one can't be, is answered from the old one.
 */
final class WatchedList<L> implements Supplier<L> {

  private static final Logger LOGGER = Logger.getLogger(WatchedList.class);

  private final String name;
  private final ListFiles<L> files;
  private final long interval;
  private final LongSupplier nanoTime;
  private final AtomicLong nextLook;
  private volatile List<Version> versions;
  private volatile L list;

  /**
   * Reads the list.
   *
   * @param name for the log
   * @param interval how often to look whether a file has changed
   * @throws UncheckedIOException if it can't be read
   */
  WatchedList(String name, ListFiles<L> files, Duration interval, LongSupplier nanoTime) {
    this.name = name;
    this.files = files;
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    this.nextLook = new AtomicLong(nanoTime.getAsLong() + this.interval);
    try {
      versions = versions();
      list = files.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public L get() {
    long now = nanoTime.getAsLong();
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + interval)) {
      refresh();
    }
    return list;
  }

  /** For the log. */
  String size() {
    return files.size(list);
  }

  private void refresh() {
    try {
      List<Version> present = versions();
      if (!present.equals(versions)) {
        list = files.read();
        versions = present;
        LOGGER.infof("%s: %s", name, size());
      }
    } catch (IOException e) {
      LOGGER.warnf("%s: can't be read again, the old ones stay: %s", name, e.getMessage());
    }
  }

  /** Differs from the last one if a file was changed or replaced. */
  private List<Version> versions() throws IOException {
    List<Version> present = new ArrayList<>();
    for (Path path : files.paths()) {
      present.add(new Version(Files.getLastModifiedTime(path), Files.size(path)));
    }
    return present;
  }

  /** What a file's directory entry says of its content. */
  private record Version(FileTime modified, long size) {}
}
