package io.doorstep.it.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL does for a page of each list of staff, with 20,000 accounts in 200 branches. What
 * it costs at a million is measured by the benchmark.
 */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-3")
class ListPlanIT {
  private static final String REALM = "lists";
  private static final int USERS = 20_000;
  private static final long TIME = 4_000_000_000_000L;

  private static final List<String> ROWS =
      List.of(
          "insert into DOORSTEP_ACCOUNT (REALM_ID, USER_ID, COUNTED_AS, ACCOUNT_TYPE, BRANCH_ID, STATUS,"
              + " OUT_OF_REACH, KYC_LEVEL, SORT_NAME, CREATED_AT, DELETED_AT, ENABLED_BEFORE)"
              + " select '%1$s', 'user-' || n, '', case when n %% 100 = 0 then 'admin' else 'user' end,"
              + " 'branch-' || n %% 200, case when n %% 100 = 1 then 'deleted' else 'active' end, false,"
              + " case when n %% 2000 = 2 then 3 when n %% 10 = 2 then 1 else 0 end,"
              + " md5(n::text), %3$d + n, 0, true"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_KYC_CASE select 'case-l' || n, '%1$s', 'user-' || n,"
              + " case when n %% 50 = 0 then 'submitted' else 'approved' end, 1, 1, %3$d, %3$d, %3$d + n,"
              + " null, 0, null, 1, 1, %3$d, %3$d, 0, 0, null, 'branch-' || n %% 200"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_LOGIN select 'login-l' || n, '%1$s', 'user-' || n, %3$d + n, 'success', null,"
              + " 'app', null, null, null, null, false, 'branch-' || n %% 200"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_AUDIT select 'act-l' || n, '%1$s', n %% 16, n / 16, %3$d + n, null,"
              + " 'user-1', null, null, 'update', 'user', null, 'user-' || n, null, 'k1',"
              + " md5(n::text), 'branch-' || n %% 200 from generate_series(1, %2$d) n");

  private static final List<String> TABLES =
      List.of("DOORSTEP_ACCOUNT", "DOORSTEP_KYC_CASE", "DOORSTEP_LOGIN", "DOORSTEP_AUDIT");

  private static final String ACCOUNTS = " DOORSTEP_ACCOUNT a where a.REALM_ID = 'lists' and ";
  private static final String PRESENT =
      " and a.STATUS in ('active', 'disabled', 'awaiting_approval', 'rejected')";
  private static final String NEWEST =
      " and a.CREATED_AT <= 4000000010000 and (a.CREATED_AT < 4000000010000 or a.USER_ID < 'user-1')"
          + " order by a.CREATED_AT desc, a.USER_ID desc limit 21";
  private static final String BY_NAME =
      " and a.SORT_NAME >= '5' and (a.SORT_NAME > '5' or a.USER_ID > 'user-1')"
          + " order by a.SORT_NAME, a.USER_ID limit 21";
  private static final String REACHED =
      " e.REALM_ID = 'lists' and e.BRANCH_ID in ('branch-7')"
          + " and exists (select 1 from DOORSTEP_ACCOUNT a where a.REALM_ID = e.REALM_ID"
          + " and a.USER_ID = e.USER_ID and a.OUT_OF_REACH = false"
          + " and a.ACCOUNT_TYPE in ('user'))"
          + " and e.HAPPENED_AT <= 4000000010000"
          + " and (e.HAPPENED_AT < 4000000010000 or e.ID < 'login-l1')"
          + " order by e.HAPPENED_AT desc, e.ID desc limit 21";
  private static final String CASES =
      "select * from DOORSTEP_KYC_CASE c where c.REALM_ID = 'lists' and c.DELETED_AT = 0"
          + " and c.SUBMITTED_AT > 0 and c.STATE = 'approved'";
  private static final String OLDEST = " order by c.SUBMITTED_AT, c.ID limit 21";

  private final Rows rows;

  ListPlanIT(KeycloakServer server) {
    this.rows = new Rows(server);
  }

  @BeforeAll
  void fill() {
    ROWS.forEach(insert -> rows.update(insert.formatted(REALM, USERS, TIME)));
    TABLES.forEach(table -> rows.update("analyze " + table));
  }

  @AfterAll
  void clear() {
    TABLES.forEach(table -> rows.update("delete from " + table + " where REALM_ID = ?", REALM));
  }

  static Stream<String> pages() {
    String accounts = "select * from" + ACCOUNTS;
    return Map.ofEntries(
            Map.entry("accounts", accounts + "true" + PRESENT + NEWEST),
            Map.entry("by name", accounts + "true" + PRESENT + BY_NAME),
            Map.entry("of a type", accounts + "a.ACCOUNT_TYPE = 'user'" + PRESENT + NEWEST),
            Map.entry("of a status", accounts + "a.STATUS in ('deleted')" + NEWEST),
            Map.entry("of a status by name", accounts + "a.STATUS in ('deleted')" + BY_NAME),
            Map.entry("of a level", accounts + "a.KYC_LEVEL >= 1" + PRESENT + NEWEST),
            Map.entry("of a level by name", accounts + "a.KYC_LEVEL >= 1" + PRESENT + BY_NAME),
            Map.entry("of a branch", accounts + "a.BRANCH_ID = 'branch-7'" + PRESENT + NEWEST),
            Map.entry(
                "of a branch by name", accounts + "a.BRANCH_ID = 'branch-7'" + PRESENT + BY_NAME),
            Map.entry(
                "by the beginning of a name",
                accounts
                    + "a.SORT_NAME >= '5' and a.SORT_NAME < greatest('5' || chr(65535), '5' || chr(65533))"
                    + " and a.SORT_NAME like '5%' escape '!'"
                    + PRESENT
                    + BY_NAME),
            Map.entry(
                "to staff of a branch",
                accounts
                    + "a.OUT_OF_REACH = false and (a.BRANCH_ID in ('branch-7')"
                    + " and a.ACCOUNT_TYPE in ('user', 'admin'))"
                    + PRESENT
                    + NEWEST),
            Map.entry("logins of a branch", "select * from DOORSTEP_LOGIN e where" + REACHED),
            Map.entry(
                "acts of a kind in a branch",
                "select * from DOORSTEP_AUDIT e where e.ACTION_NAME = 'delete' and" + REACHED),
            Map.entry("acts on a branch", "select * from DOORSTEP_AUDIT e where" + REACHED),
            Map.entry("cases", CASES + OLDEST),
            Map.entry("cases of a branch", CASES + " and c.BRANCH_ID in ('branch-7')" + OLDEST))
        .entrySet()
        .stream()
        .map(query -> query.getKey() + ": " + query.getValue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  @DisplayName("an index leads to the page and keeps its order, so a page costs what is on it")
  void keepsTheOrder(String query) {
    Set<String> plan = rows.values("explain " + query.substring(query.indexOf(": ") + 2));

    assertThat(plan).as(query).anyMatch(line -> line.contains("Index"));
    assertThat(plan).as(query).noneMatch(line -> line.contains("Seq Scan"));
    assertThat(plan).as(query).noneMatch(line -> line.contains("Sort"));
  }

  @Test
  @DisplayName("the few of a high level are found by it, and not by looking at all others")
  void findsTheFew() {
    Set<String> plan =
        rows.values("explain select * from" + ACCOUNTS + "a.KYC_LEVEL >= 3" + PRESENT + NEWEST);

    assertThat(plan).anyMatch(line -> line.contains("idx_doorstep_account_level"));
  }
}
