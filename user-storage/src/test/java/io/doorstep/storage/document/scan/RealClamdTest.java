package io.doorstep.storage.document.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import io.doorstep.spi.document.MalwareScanner.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Against ClamAV's own daemon with a database of one signature; skipped where it is missing. */
@Tag("KYC-8")
class RealClamdTest {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");
  private static final String MALWARE = "doorstep harmless test signature";
  private static final int START_ATTEMPTS = 150;

  @TempDir private Path directory;
  private Process daemon;
  private ClamdScanner scanner;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(CLAMD), "SKIPPED: no clamd here (apt-get install clamav-daemon)");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path database = Files.createDirectory(directory.resolve("db"));
    String signature = HexFormat.of().formatHex(MALWARE.getBytes(StandardCharsets.US_ASCII));
    Files.writeString(database.resolve("test.ndb"), "Doorstep.Test:0:*:" + signature + "\n");
    Path config =
        Files.writeString(
            directory.resolve("clamd.conf"),
            "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket %d\nDatabaseDirectory %s\nUser %s\n"
                .formatted(port, database, System.getProperty("user.name")));
    daemon =
        new ProcessBuilder(CLAMD.toString(), "--config-file=" + config)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("clamd.log").toFile())
            .start();
    scanner =
        new ClamdScanner(
            new ClamdScanner.Daemon(
                "127.0.0.1", port, Duration.ofSeconds(1), Duration.ofSeconds(10)));
    awaitStart();
  }

  private void awaitStart() throws Exception {
    for (int i = 0; i < START_ATTEMPTS; i++) {
      try {
        scanner.scan(new byte[1]);
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException(Files.readString(directory.resolve("clamd.log")));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (daemon != null) {
      daemon.destroy();
      daemon.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void findsTheSignatureAndNothingElse() throws IOException {
    assertThat(scanner.scan("harmless".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Verdict.CLEAN);
    assertThat(scanner.scan(("photo " + MALWARE + " end").getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Verdict.INFECTED);
  }
}
