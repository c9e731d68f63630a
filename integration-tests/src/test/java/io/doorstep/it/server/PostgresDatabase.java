package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL from Maven Central, on a free port. */
final class PostgresDatabase implements RunningDatabase {
  private final EmbeddedPostgres postgres;

  private PostgresDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static PostgresDatabase launch() {
    try {
      return new PostgresDatabase(EmbeddedPostgres.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> options() {
    String url = "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    return RunningDatabase.options(url, "postgres", "postgres");
  }

  @Override
  public Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
