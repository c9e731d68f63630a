package io.doorstep.storage.document.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.doorstep.spi.document.DocumentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Against Adobe's S3Mock, in a process of its own. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-8")
class S3DocumentStoreIT {

  private static final String BUCKET = "documents";
  private static final Duration START = Duration.ofMinutes(3);

  private Process server;
  private S3Options options;
  private S3Client client;
  private DocumentStore store;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    int port = freePort();
    Path log = directory.resolve("s3mock.log");
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("s3mock.jar"),
                "--http.port=" + port,
                "--server.port=" + freePort())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    options =
        new S3Options(BUCKET, "demo/", "eu-west-1", "http://127.0.0.1:" + port, "key", "secret");
    client = options.client();
    awaitBucket(log);
    store = new S3DocumentStore(client, BUCKET, options.prefix());
  }

  private void awaitBucket(Path log) throws Exception {
    Instant end = Instant.now().plus(START);
    while (Instant.now().isBefore(end)) {
      try {
        client.createBucket(request -> request.bucket(BUCKET));
        return;
      } catch (SdkException e) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new IllegalStateException(Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  void stop() throws InterruptedException {
    // first of all, whatever went wrong before: it would outlive the build
    server.destroy();
    server.waitFor(10, TimeUnit.SECONDS);
    client.close();
  }

  @Test
  void keepsAndForgets() throws IOException {
    String key = UUID.randomUUID().toString();
    byte[] content = new byte[8 << 20];
    new Random(1).nextBytes(content);

    store.put(key, content);

    assertThat(store.get(key)).hasValue(content);
    store.delete(key);
    store.delete(key);
    assertThat(store.get(key)).isEmpty();
  }

  @Test
  @DisplayName("pages tell each key under the prefix once, in order")
  void pages() throws IOException {
    DocumentStore shelf = new S3DocumentStore(client, BUCKET, "shelf/");
    store.put(UUID.randomUUID().toString(), new byte[1]);
    TreeSet<String> keys = new TreeSet<>();
    for (int i = 0; i < 15; i++) {
      String key = UUID.randomUUID().toString();
      keys.add(key);
      shelf.put(key, new byte[1]);
    }

    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      DocumentStore.Page page = shelf.page(after, Instant.now().plusSeconds(60), 4);
      seen.addAll(page.keys());
      after = page.next();
    } while (!after.isEmpty());

    assertThat(seen).containsExactlyElementsOf(keys);
    assertThat(shelf.page("", Instant.EPOCH, 100).keys()).isEmpty();
  }

  @Test
  void tellsWhenTheStoreDoesNotAnswer() {
    S3Options nowhere =
        new S3Options(BUCKET, "", "eu-west-1", "http://127.0.0.1:1", "key", "secret");
    try (S3Client broken = nowhere.client()) {
      DocumentStore lost = new S3DocumentStore(broken, BUCKET, "");
      assertThatIOException().isThrownBy(() -> lost.get(UUID.randomUUID().toString()));
    }
  }
}
