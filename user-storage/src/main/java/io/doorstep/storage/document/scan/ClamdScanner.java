package io.doorstep.storage.document.scan;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.doorstep.spi.document.MalwareScanner;
import org.jboss.logging.Logger;

/** Asks ClamAV's daemon, by its command INSTREAM (clamd(8)). */
final class ClamdScanner implements MalwareScanner {

  private static final Logger LOGGER = Logger.getLogger(ClamdScanner.class);

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final String CLEAN = "stream: OK";
  private static final String INFECTED_END = " FOUND";

  private static final int CHUNK_BYTES = 64 * 1024;

  /** An answer is one line with the name of what was found. */
  private static final int MAX_ANSWER_BYTES = 1024;

  /**
   * Where the daemon is, and how long it may take.
   *
   * @param connectTimeout until there is a connection
   * @param timeout from start to verdict
   */
  record Daemon(String host, int port, Duration connectTimeout, Duration timeout) {}

  private final Daemon daemon;

  ClamdScanner(Daemon daemon) {
    this.daemon = daemon;
  }

  @Override
  public Verdict scan(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      // closes it under whichever call hangs; a time limit on reads would not end a slow write
      CompletableFuture<Void> limit =
          CompletableFuture.runAsync(
              () -> close(socket),
              CompletableFuture.delayedExecutor(
                  daemon.timeout().toMillis(), TimeUnit.MILLISECONDS));
      try {
        socket.connect(
            new InetSocketAddress(daemon.host(), daemon.port()),
            Math.toIntExact(daemon.connectTimeout().toMillis()));
        send(content, socket);
        return verdict(answer(socket.getInputStream()));
      } finally {
        limit.cancel(false);
      }
    }
  }

  private static void send(byte[] content, Socket socket) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK_BYTES));
    out.write(COMMAND);
    for (int start = 0; start < content.length; start += CHUNK_BYTES) {
      int length = Math.min(CHUNK_BYTES, content.length - start);
      out.writeInt(length);
      out.write(content, start, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int next = in.read();
    while (next > 0 && answer.size() < MAX_ANSWER_BYTES) {
      answer.write(next);
      next = in.read();
    }
    if (next != 0) {
      throw new IOException("clamd's answer does not end");
    }
    return answer.toString(StandardCharsets.US_ASCII);
  }

  private static Verdict verdict(String answer) throws IOException {
    if (answer.equals(CLEAN)) {
      return Verdict.CLEAN;
    }
    if (answer.endsWith(INFECTED_END)) {
      LOGGER.warnf("clamd found malware in an upload: %s", answer);
      return Verdict.INFECTED;
    }
    throw new IOException("clamd gave no verdict: " + answer);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOGGER.debugf(e, "A connection to clamd could not be closed");
    }
  }

  @Override
  public void close() {}
}
