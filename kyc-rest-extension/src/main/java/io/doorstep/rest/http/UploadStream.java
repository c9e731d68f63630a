package io.doorstep.rest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.doorstep.spi.document.DocumentRefusedException;
import io.doorstep.spi.document.DocumentRefusedException.Reason;

/** A body that is neither longer than it may be nor keeps the server waiting for ever. */
final class UploadStream extends FilterInputStream {

  /** Time for 8 MiB at 1 Mbit/s. */
  private static final Duration PATIENCE = Duration.ofSeconds(70);

  private final long end = System.nanoTime() + PATIENCE.toNanos();
  private long left;

  UploadStream(InputStream in, long maxBytes) {
    super(in);
    left = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new DocumentRefusedException(Reason.TOO_LARGE);
    }
    if (System.nanoTime() - end > 0) {
      throw new IOException("the upload takes too long");
    }
  }
}
