package io.doorstep.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The server in development mode, as a child process whose log goes straight to this process's
 * output.
 */
final class ServerProcess {
  static final String ADMIN = "admin";

  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(250);

  private final Process process;
  private final URI readiness;
  private volatile boolean stopping;

  private ServerProcess(Process process, URI readiness) {
    this.process = process;
    this.readiness = readiness;
  }

  static ServerProcess start(LaunchOptions options) throws IOException {
    requireFree(options.httpPort());
    requireFree(options.managementPort());
    ProcessBuilder builder = new ProcessBuilder(command(options)).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    // The optimizing compiler pays off after minutes; a development server is wanted at once.
    environment.putIfAbsent("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    return new ServerProcess(builder.start(), URI.create(options.readinessUrl()));
  }

  /** Health is what counts: the log says "started" before the database schema exists. */
  void awaitReady(Duration patience) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    Instant deadline = Instant.now().plus(patience);
    while (!ready(client)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server ended before it was ready; see its log above");
      }
      if (Instant.now().isAfter(deadline)) {
        stop();
        throw new IllegalStateException("The server was not ready after " + patience);
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  boolean stopping() {
    return stopping;
  }

  /** Asks the server to end, and makes sure of it: the script's child is the server itself. */
  void stop() {
    stopping = true;
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private boolean ready(HttpClient client) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // Nobody listens yet.
    }
  }

  private static List<String> command(LaunchOptions options) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    return List.of(
        options.home().resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toString(),
        "start-dev",
        "--import-realm",
        "--http-port=" + options.httpPort(),
        "--http-management-port=" + options.managementPort(),
        "--health-enabled=true",
        "--metrics-enabled=true");
  }

  /** Otherwise another server on these ports would be taken for ours. */
  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Port %d is taken: choose another with -Dhttp.port or -Dmanagement.port".formatted(port),
          e);
    }
  }
}
