package io.doorstep.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** ClamAV's own, with a database of that signature alone. */
final class Clamd implements MalwareDaemon {
  static final Path PROGRAM = Path.of("/usr/sbin/clamd");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process process;

  private Clamd(Process process) {
    this.process = process;
  }

  static Clamd launch() throws IOException {
    Path directory = Files.createTempDirectory(Settings.workDirectory(), "clamd");
    Files.writeString(
        directory.resolve("test.ndb"),
        "Doorstep.Test:0:*:"
            + HexFormat.of().formatHex(SIGNATURE.getBytes(StandardCharsets.US_ASCII))
            + "\n");
    Path configuration =
        Files.writeString(
            directory.resolve("clamd.conf"),
            """
            Foreground yes
            TCPAddr 127.0.0.1
            TCPSocket %d
            DatabaseDirectory %s
            User %s
            """
                .formatted(PORT, directory, System.getProperty("user.name")));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "--config-file=" + configuration)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("clamd.log").toFile())
            .start();
    Awaitility.await().atMost(PATIENCE).until(Clamd::listens);
    return new Clamd(process);
  }

  private static boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
