package io.doorstep.it.operation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.doorstep.it.server.KeycloakServer;
import org.jspecify.annotations.Nullable;

/** The database as it is, seen past the server. */
public final class Rows {
  private static final List<String> TABLES =
      List.of(
          "DOORSTEP_OTP_CHALLENGE",
          "DOORSTEP_ATTEMPTS",
          "DOORSTEP_BUDGET",
          "DOORSTEP_CONTACT",
          "DOORSTEP_DOCUMENT",
          "DOORSTEP_DOCUMENT_CONTENT");

  private final KeycloakServer server;

  public Rows(KeycloakServer server) {
    this.server = server;
  }

  /** One value of one row, as text. */
  public record Cell(String table, String column, String value) {

    /** {@code TABLE.COLUMN}, as the documentation writes it. */
    public String place() {
      return (table + "." + column).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return place();
    }
  }

  /** The first column of the only row. */
  public String value(String query, Object... parameters) {
    return cells("", query, parameters).get(0).value();
  }

  /** The first column of all rows. */
  public Set<String> values(String query, Object... parameters) {
    return cells("", query, parameters).stream().map(Cell::value).collect(Collectors.toSet());
  }

  /**
   * Counts rows.
   *
   * @param where such as {@code DOORSTEP_CONTACT where USER_ID = ?}
   */
  public int count(String where, Object... parameters) {
    return Integer.parseInt(value("select count(*) from " + where, parameters));
  }

  /** All rows of Doorstep's tables that are a realm's. */
  int countOfRealm(String realmId) {
    return TABLES.stream().mapToInt(table -> countOfRealm(table, realmId)).sum();
  }

  int countOfRealm(String table, String realmId) {
    return count(table + " where REALM_ID = ?", realmId);
  }

  static Stream<String> tables() {
    return TABLES.stream();
  }

  public void update(String statement, Object... parameters) {
    try (Connection connection = server.connect();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every value in the whole database, Keycloak's tables included. */
  public List<Cell> everything() {
    String tables =
        "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE'";
    return cells("", tables).stream()
        .map(Cell::value)
        .flatMap(table -> cells(table, "select * from \"" + table + "\"").stream())
        .toList();
  }

  private List<Cell> cells(String table, String query, Object... parameters) {
    try (Connection connection = server.connect();
        PreparedStatement prepared = prepare(connection, query, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<Cell> cells = new ArrayList<>();
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          String value = text(rows, i);
          if (value != null) {
            cells.add(new Cell(table, rows.getMetaData().getColumnName(i), value));
          }
        }
      }
      return cells;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Binary columns as the text that may be in them. */
  private static @Nullable String text(ResultSet rows, int column) throws SQLException {
    if (rows.getMetaData().getColumnType(column) != Types.BINARY) {
      return rows.getString(column);
    }
    byte[] bytes = rows.getBytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }
}
