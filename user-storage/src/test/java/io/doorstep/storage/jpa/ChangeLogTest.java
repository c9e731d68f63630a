package io.doorstep.storage.jpa;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The change log in the words of databases that need not be there for it. */
@Tag("ERP-9")
class ChangeLogTest {

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\);");
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?:^|, )(\\w+) (VARCHAR\\((\\d+)\\)|INT|BIGINT|LONGBLOB|TINYINT|BIT|INTEGER)");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:CREATE (?:UNIQUE )?INDEX \\w+ ON|ALTER TABLE) (\\w+)"
              + "(?: ADD CONSTRAINT \\w+ (?:UNIQUE|PRIMARY KEY)| ADD PRIMARY KEY)? ?\\(([^)]*)\\);");

  /** Two accounts, one of them in a branch, with a case and a login each. */
  private static final List<String> BEFORE_BRANCHES =
      Stream.of("'u1', 'b1'", "'u2', null")
          .flatMap(
              account ->
                  Stream.of(
                      "insert into DOORSTEP_ACCOUNT (REALM_ID, USER_ID, BRANCH_ID, COUNTED_AS, STATUS,"
                          + " OUT_OF_REACH, KYC_LEVEL, SORT_NAME, CREATED_AT, DELETED_AT, ENABLED_BEFORE)"
                          + " values ('r', "
                          + account
                          + ", '', 'active', false, 0, '', 0, 0, true)",
                      "insert into DOORSTEP_LOGIN (ID, REALM_ID, USER_ID, HAPPENED_AT, OUTCOME, MOBILE)"
                          + " values (random_uuid(), 'r', "
                          + account.substring(0, 4)
                          + ", 1, 'success', false)",
                      "insert into DOORSTEP_KYC_CASE (ID, REALM_ID, USER_ID, STATE, REVISION, VERSION,"
                          + " CREATED_AT, UPDATED_AT, SUBMITTED_AT, LEASE_UNTIL, KYC_LEVEL,"
                          + " APPROVED_REVISION, APPROVED_AT, EXPIRES_AT, NOTICE_SENT_AT, DELETED_AT)"
                          + " values (random_uuid(), 'r', "
                          + account.substring(0, 4)
                          + ", 'draft', 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)",
                      "insert into DOORSTEP_AUDIT (ID, REALM_ID, CHAIN_NO, SEQUENCE_NO, HAPPENED_AT,"
                          + " ACTION_NAME, RESOURCE_TYPE, USER_ID, KEY_ID, HMAC) values (random_uuid(), 'r', 0, "
                          + account.substring(2, 3)
                          + ", 1, 'update', 'user', "
                          + account.substring(0, 4)
                          + ", 'k1', 'x')"))
          .toList();

  /** InnoDB's limit; a character takes up to 4 bytes. */
  private static final int MAX_KEY_BYTES = 3072;

  @TempDir private Path folder;

  @SuppressWarnings("deprecation") // what is said instead can not be told a database
  private String sql(String url) throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .openDatabase(
                url + "&changeLogFile=" + folder.resolve("log.csv"),
                null,
                null,
                null,
                new ClassLoaderResourceAccessor());
    StringWriter sql = new StringWriter();
    try (Liquibase liquibase =
        new Liquibase(
            new DoorstepJpaEntityProvider().getChangelogLocation(),
            new ClassLoaderResourceAccessor(),
            database)) {
      liquibase.update(new Contexts(), new LabelExpression(), sql);
      assertThat(reserved(database, sql.toString())).isEmpty();
    }
    return sql.toString();
  }

  private static List<String> reserved(Database database, String sql) {
    return TABLE
        .matcher(sql)
        .results()
        .flatMap(
            table -> Stream.concat(Stream.of(table.group(1)), columns(table).map(c -> c.group(1))))
        .filter(database::isReservedWord)
        .toList();
  }

  private static Stream<MatchResult> columns(MatchResult table) {
    return COLUMN.matcher(table.group(2)).results();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offline:mysql?version=8.0.36",
        "offline:mariadb?version=10.11",
        "offline:postgresql?version=15.0"
      })
  @DisplayName("every database gets every table, under names that it leaves to us")
  void everyTable(String url) throws Exception {
    String sql = sql(url);

    assertThat(TABLE.matcher(sql).results().map(table -> table.group(1)))
        .containsAll(
            DoorstepJpaEntityProvider.ENTITIES.stream()
                .map(entity -> entity.getAnnotation(jakarta.persistence.Table.class).name())
                .toList());
  }

  @Test
  @DisplayName("MySQL 8 takes pictures of any size, and no key is longer than it bears")
  void keysOnMySql() throws Exception {
    String sql = sql("offline:mysql?version=8.0.36");

    assertThat(sql).contains("CONTENT LONGBLOB", "PAYLOAD LONGBLOB");
    List<MatchResult> keys = KEY.matcher(sql).results().toList();
    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(bytes(sql, key.group(1), key.group(2)))
                    .as(key.group())
                    .isBetween(1, MAX_KEY_BYTES));
  }

  @Test
  @DisplayName("what was recorded before it had a branch gets that of its account")
  void branchesOfRecords() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Liquibase liquibase =
            new Liquibase(
                new DoorstepJpaEntityProvider().getChangelogLocation(),
                new ClassLoaderResourceAccessor(),
                new JdbcConnection(connection));
        Statement statement = connection.createStatement()) {
      Contexts all = new Contexts();
      int before =
          liquibase.listUnrunChangeSets(all, new LabelExpression()).stream()
              .map(ChangeSet::getId)
              .toList()
              .indexOf("0.1.0-branch-of-records");
      liquibase.update(before, "");
      for (String row : BEFORE_BRANCHES) {
        statement.execute(row);
      }

      liquibase.update(all);

      for (String table : List.of("DOORSTEP_LOGIN", "DOORSTEP_KYC_CASE")) {
        assertThat(text(statement, "select BRANCH_ID from " + table + " where USER_ID = 'u1'"))
            .isEqualTo("b1");
        assertThat(text(statement, "select BRANCH_ID from " + table + " where USER_ID = 'u2'"))
            .isNull();
      }
      assertThat(text(statement, "select BRANCH_ID from DOORSTEP_AUDIT")).as("sealed").isNull();
    }
  }

  private static @Nullable String text(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static int bytes(String sql, String table, String names) {
    List<String> wanted = List.of(names.split(", "));
    MatchResult made =
        TABLE
            .matcher(sql)
            .results()
            .filter(found -> found.group(1).equals(table))
            .findFirst()
            .orElseThrow();
    return columns(made)
        .filter(column -> wanted.contains(column.group(1)))
        .mapToInt(column -> column.group(3) == null ? 8 : 4 * Integer.parseInt(column.group(3)))
        .sum();
  }
}
