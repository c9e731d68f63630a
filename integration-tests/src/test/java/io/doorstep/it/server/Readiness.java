package io.doorstep.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for a server's health endpoint: its log says "started" before the database schema exists.
 */
final class Readiness {
  private static final Duration POLL = Duration.ofMillis(200);

  private Readiness() {}

  static void await(URI managementUrl, BooleanSupplier alive, Duration patience) {
    URI health = managementUrl.resolve("/health/ready");
    Instant deadline = Instant.now().plus(patience);
    try {
      while (!ready(health)) {
        if (!alive.getAsBoolean()) {
          throw new IllegalStateException("The server ended before it was ready");
        }
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException("The server was not ready after " + patience);
        }
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the server", e);
    }
  }

  private static boolean ready(URI health) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
    try {
      return Http.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // Nobody listens yet.
    }
  }
}
