package io.doorstep.benchmark.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

import io.doorstep.it.server.KeycloakServer;

/** What the database does for the queries behind the lists. */
final class Plans {

  private final KeycloakServer server;
  private final Map<String, String> values;

  /**
   * @param values that the queries leave open, by name
   */
  Plans(KeycloakServer server, Map<String, String> values) {
    this.server = server;
    this.values = values;
  }

  /** All of them, each with its title. */
  String explain() {
    StringBuilder text = new StringBuilder();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String query : script().split(";\n", -1)) {
        String[] lines = query.strip().split("\n", 2);
        if (lines.length == 2) {
          text.append(lines[0]).append('\n');
          ResultSet plan =
              statement.executeQuery("explain (analyze, buffers, costs off) " + lines[1]);
          while (plan.next()) {
            text.append(plan.getString(1)).append('\n');
          }
          text.append('\n');
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private String script() {
    try (InputStream file = Plans.class.getResourceAsStream("/lists/plans.sql")) {
      String script =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        script = script.replace("${" + value.getKey() + "}", value.getValue());
      }
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
