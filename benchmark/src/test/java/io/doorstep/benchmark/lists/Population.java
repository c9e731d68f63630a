package io.doorstep.benchmark.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import io.doorstep.it.server.KeycloakServer;

/**
 * The people of a realm, put into the database by the hundred thousand past the server, which has
 * none of them in its caches yet.
 */
final class Population {

  private static final int BATCH = 100_000;

  private final KeycloakServer server;
  private final String realmId;
  private final long now = System.currentTimeMillis();
  private int size;

  Population(KeycloakServer server, String realmId) {
    this.server = server;
    this.realmId = realmId;
  }

  /** Adds people until there are so many, and has the database look at them. */
  void growTo(int target) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      while (size < target) {
        int next = Math.min(target, size + BATCH);
        long start = System.nanoTime();
        for (String sql : script(size, next)) {
          statement.execute(sql);
        }
        size = next;
        System.out.printf("%,d people, %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
      }
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String[] script(int from, int to) {
    try (InputStream file = Population.class.getResourceAsStream("/lists/population.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replace("${realm}", realmId)
          .replace("${from}", String.valueOf(from))
          .replace("${to}", String.valueOf(to))
          .replace("${now}", String.valueOf(now))
          .strip()
          .split(";\n", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
