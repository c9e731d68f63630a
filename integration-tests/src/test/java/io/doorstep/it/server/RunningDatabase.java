package io.doorstep.it.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of a test's own, and the options that lead a server to it. */
interface RunningDatabase extends AutoCloseable {

  /** H2 runs inside the server. */
  RunningDatabase NONE =
      new RunningDatabase() {
        @Override
        public List<String> options() {
          return List.of();
        }

        @Override
        public void close() {}
      };

  List<String> options();

  /** For a look past the server. */
  default Connection connect() throws SQLException {
    throw new UnsupportedOperationException("Tests look into PostgreSQL only");
  }

  /** Changes what is in it, past the server. */
  default void execute(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Override
  void close();

  static List<String> options(String url, String username, String password) {
    return List.of("--db-url=" + url, "--db-username=" + username, "--db-password=" + password);
  }
}
