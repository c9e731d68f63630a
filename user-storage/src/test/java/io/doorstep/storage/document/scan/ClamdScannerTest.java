package io.doorstep.storage.document.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.doorstep.spi.document.MalwareScanner.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a daemon that speaks the protocol and fails in all the ways that a real one won't. */
@Tag("KYC-8")
class ClamdScannerTest {

  private static final byte[] CONTENT = new byte[200_000];

  @Test
  void sendsAllAndBelievesOk() throws Exception {
    try (Daemon daemon = new Daemon("stream: OK\0")) {
      assertThat(daemon.scanner().scan(CONTENT)).isEqualTo(Verdict.CLEAN);
      assertThat(daemon.received()).isEqualTo(CONTENT);
    }
  }

  @Test
  void believesFound() throws Exception {
    try (Daemon daemon = new Daemon("stream: Eicar-Test-Signature FOUND\0")) {
      assertThat(daemon.scanner().scan(CONTENT)).isEqualTo(Verdict.INFECTED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSTREAM size limit exceeded. ERROR\0",
        "stream: OK",
        "",
        "\0",
        "stream: OK\nstream: OK\0",
        "UNKNOWN COMMAND\0"
      })
  @DisplayName("takes nothing else for a verdict")
  void failsClosed(String answer) throws Exception {
    try (Daemon daemon = new Daemon(answer)) {
      assertThatIOException().isThrownBy(() -> daemon.scanner().scan(CONTENT));
    }
  }

  @Test
  @DisplayName("waits no longer than it may for an answer, nor for the daemon to read")
  void isBoundedInTime() throws Exception {
    for (byte[] content : new byte[][] {CONTENT, new byte[50_000_000]}) {
      try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        long start = System.nanoTime();
        assertThatIOException().isThrownBy(() -> scanner(deaf.getLocalPort()).scan(content));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      }
    }
  }

  @Test
  void failsWithoutDaemon() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertThatThrownBy(() -> scanner(port).scan(CONTENT)).isInstanceOf(IOException.class);
  }

  private static ClamdScanner scanner(int port) {
    return new ClamdScanner(
        new ClamdScanner.Daemon(
            "127.0.0.1", port, Duration.ofMillis(500), Duration.ofMillis(1_000)));
  }

  /** Answers one call. */
  private static final class Daemon implements AutoCloseable {
    private final ServerSocket server;
    private final Thread thread;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Daemon(String answer) throws IOException {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      thread = new Thread(() -> serve(answer));
      thread.start();
    }

    ClamdScanner scanner() {
      return ClamdScannerTest.scanner(server.getLocalPort());
    }

    byte[] received() throws InterruptedException {
      thread.join(5_000);
      return received.toByteArray();
    }

    private void serve(String answer) {
      try (Socket socket = server.accept();
          DataInputStream in = new DataInputStream(socket.getInputStream());
          OutputStream out = socket.getOutputStream()) {
        assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          received.write(in.readNBytes(length));
        }
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // the scanner went first
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
