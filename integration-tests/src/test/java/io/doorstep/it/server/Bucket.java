package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * An S3 server with one bucket, Adobe's S3Mock, in a process of its own. Shared servers are told of
 * it when they start; it is there while a test has one.
 */
public final class Bucket implements AutoCloseable {
  private static final int PORT = Ports.free();
  private static final URI ENDPOINT = URI.create("http://127.0.0.1:" + PORT);
  private static final String NAME = "documents";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;

  private Bucket(Process process) {
    this.process = process;
  }

  /** Options for a server that keeps new pictures there. */
  static List<String> options() {
    String store = "--spi-doorstep-document-store--s3--";
    return List.of(
        "--spi-doorstep-document--doorstep--store=s3",
        store + "bucket=" + NAME,
        store + "endpoint=" + ENDPOINT,
        store + "region=eu-west-1",
        store + "access-key-id=key",
        store + "secret-access-key=secret");
  }

  public static Bucket start() {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  Settings.s3Mock().toString(),
                  "--http.port=" + PORT,
                  "--server.port=" + Ports.free())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(Settings.workDirectory().resolve("s3mock.log").toFile()))
              .start();
      Bucket bucket = new Bucket(process);
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> send("PUT", "").statusCode() == 200);
      return bucket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all objects. */
  public List<String> objects() {
    return Pattern.compile("<Key>([^<]+)</Key>")
        .matcher(send("GET", "?list-type=2").body())
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static HttpResponse<String> send(String method, String query) {
    try {
      return Http.CLIENT.send(
          HttpRequest.newBuilder(ENDPOINT.resolve("/" + NAME + query))
              .method(method, BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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
