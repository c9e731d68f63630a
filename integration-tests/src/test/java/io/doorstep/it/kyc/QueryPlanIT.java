package io.doorstep.it.kyc;

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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What PostgreSQL does for each query that is asked often, with 20,000 cases in the tables. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-9")
class QueryPlanIT {
  private static final String REALM = "plans";
  private static final int USERS = 20_000;

  /**
   * Rows as a realm with many users has them; 1 in 100 cases waits for a reviewer. What says when
   * it was made says so of a day to come, or it would be swept, since its user is nobody.
   */
  private static final List<String> ROWS =
      List.of(
          "insert into USER_ENTITY (ID, REALM_ID, USERNAME, EMAIL_VERIFIED, ENABLED, NOT_BEFORE)"
              + " select 'user-' || n, '%1$s', 'user-' || n, false, true, 0 from generate_series(1, %2$d) n",
          "insert into DOORSTEP_KYC_CASE select 'case-' || n, '%1$s', 'user-' || n,"
              + " case when n %% 100 = 0 then 'submitted' else 'approved' end, 1, 1, n, n, n, null,"
              + " 0, null, 3, 1, n, 4000000000000 + n, 0 from generate_series(1, %2$d) n",
          "insert into DOORSTEP_KYC_SECTION select 'pan-' || n, '%1$s', 'user-' || n, 'case-' || n, 1,"
              + " 'pan', '\\x00', null, n from generate_series(1, %2$d) n",
          "insert into DOORSTEP_KYC_NUMBER select 'number-' || n, '%1$s', 'user-' || n, 'case-' || n,"
              + " 'pan-' || n, 1, 'pan', md5(n::text) from generate_series(1, %2$d) n",
          "insert into DOORSTEP_KYC_HISTORY select 'entry-' || n, '%1$s', 'user-' || n, 'case-' || n, 1,"
              + " 1, 'submit', 'draft', 'submitted', null, n, null from generate_series(1, %2$d) n",
          "insert into DOORSTEP_DATA_KEY select 'key-' || n, '%1$s', 'user-' || n, 'kyc-section',"
              + " 'pan-' || n, 'k1', 'w', n, 0 from generate_series(1, %2$d) n",
          "insert into DOORSTEP_CONSENT select 'consent-' || n, '%1$s', 'user-' || n, 'kyc', '1', n, 0"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_ERASURE select 'wish-' || n, '%1$s', 'user-' || n, n, 4000000000000"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_DOCUMENT select 'picture-' || n, '%1$s', 'user-' || n, 'pan', 'ready',"
              + " 'image/jpeg', 1, 1, 1, 's', md5(n::text), 'database', 1, n"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_USER_CODE select 'code-' || n, '%1$s', 'user-' || n, to_char(n, 'FM000000'),"
              + " 4000000000000 from generate_series(1, %2$d) n",
          "insert into DOORSTEP_CONTACT select 'contact-' || n, '%1$s', 'user-' || n, 'mobile',"
              + " '+91' || (9000000000 + n), n from generate_series(1, %2$d) n",
          "insert into DOORSTEP_LOGIN select 'login-' || n, '%1$s', 'user-' || n %% 500,"
              + " 4000000000000 + n, case when n %% 100 = 0 then 'failure' else 'success' end, null,"
              + " 'app-' || n %% 9, null, null, null, null, false from generate_series(1, %2$d) n",
          "insert into DOORSTEP_AUDIT select 'act-' || n, '%1$s', n %% 16, n / 16, 4000000000000 + n,"
              + " null, 'user-' || n %% 99, null, null, case when n %% 50 = 0 then 'delete' else 'update'"
              + " end, case when n %% 50 = 1 then 'group' else 'user' end, null, 'user-' || n %% 500, null,"
              + " 'k1', md5(n::text) from generate_series(1, %2$d) n",
          "insert into DOORSTEP_DAILY_COUNT select '%1$s', n / 20, 'funnel', 'step-' || n %% 20, 0, n"
              + " from generate_series(1, %2$d) n",
          "insert into DOORSTEP_DAILY_CODE select '%1$s', n / 20, 'sms', 'IN', 'p-' || n %% 20, '', 0,"
              + " n, n, n, n, 0 from generate_series(1, %2$d) n",
          "insert into DOORSTEP_OTP_LOCK select 'lock-' || n, '%1$s', md5(n::text), 'login', 'sms',"
              + " '••••1234', null, 4000000000000 + n from generate_series(1, %2$d) n");

  private static final List<String> TABLES = ROWS.stream().map(QueryPlanIT::tableOf).toList();

  private static String tableOf(String insert) {
    int begin = "insert into ".length();
    return insert.substring(begin, insert.indexOf(' ', begin));
  }

  private final Rows rows;

  QueryPlanIT(KeycloakServer server) {
    this.rows = new Rows(server);
  }

  @BeforeAll
  void fill() {
    ROWS.forEach(insert -> rows.update(insert.formatted(REALM, USERS)));
    TABLES.forEach(table -> rows.update("analyze " + table));
  }

  @AfterAll
  void clear() {
    TABLES.forEach(table -> rows.update("delete from " + table + " where REALM_ID = ?", REALM));
  }

  static Stream<String> queries() {
    return Map.ofEntries(
            Map.entry(
                "queue",
                "* from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and DELETED_AT = 0 and SUBMITTED_AT > 0"
                    + " and STATE in ('submitted', 'in_review') and SUBMITTED_AT >= 10000"
                    + " and (SUBMITTED_AT > 10000 or ID > 'case-1') order by SUBMITTED_AT, ID limit 51"),
            Map.entry(
                "queue of one state",
                "* from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and DELETED_AT = 0 and SUBMITTED_AT > 0"
                    + " and STATE in ('approved') and SUBMITTED_AT >= 10000"
                    + " and (SUBMITTED_AT > 10000 or ID > 'case-1') order by SUBMITTED_AT, ID limit 51"),
            Map.entry(
                "duplicates",
                "distinct o.FIELD, o.CASE_ID, o.USER_ID from DOORSTEP_KYC_NUMBER n, DOORSTEP_KYC_NUMBER o"
                    + " where n.REALM_ID = 'plans' and n.CASE_ID = 'case-7' and n.REVISION <= 1"
                    + " and o.REALM_ID = n.REALM_ID and o.FIELD = n.FIELD"
                    + " and o.BLIND_INDEX = n.BLIND_INDEX and o.USER_ID <> n.USER_ID"
                    + " and not exists (select 1 from DOORSTEP_KYC_CASE c where c.ID = o.CASE_ID"
                    + " and c.DELETED_AT > 0)"),
            Map.entry(
                "approvals that end",
                "ID from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and EXPIRES_AT > 0"
                    + " and EXPIRES_AT <= 4000000000001 and DELETED_AT = 0 limit 200"),
            Map.entry(
                "approvals that end soon",
                "ID from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and NOTICE_SENT_AT = 0"
                    + " and EXPIRES_AT > 4000000000001 and EXPIRES_AT <= 4000000000009 and DELETED_AT = 0"
                    + " limit 200"),
            Map.entry(
                "cases no longer kept",
                "ID from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and DELETED_AT = 0"
                    + " and STATE in ('withdrawn', 'rejected')"
                    + " and APPROVED_REVISION = 0 and UPDATED_AT <= 9 limit 200"),
            Map.entry(
                "deleted cases no longer kept",
                "ID from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and DELETED_AT > 0"
                    + " and DELETED_AT <= 9 limit 200"),
            Map.entry(
                "deleted pictures no longer kept",
                "* from DOORSTEP_DOCUMENT where REALM_ID = 'plans' and STATE = 'deleted'"
                    + " and DELETED_AT <= 9 order by DELETED_AT limit 200"),
            Map.entry(
                "a user's deleted pictures",
                "* from DOORSTEP_DOCUMENT where REALM_ID = 'plans' and USER_ID = 'user-7'"
                    + " and STATE = 'deleted' order by DELETED_AT desc, ID offset 50"),
            Map.entry(
                "a user's case",
                "* from DOORSTEP_KYC_CASE where REALM_ID = 'plans' and USER_ID = 'user-7'"),
            Map.entry(
                "a case's sections",
                "* from DOORSTEP_KYC_SECTION where REALM_ID = 'plans' and CASE_ID = 'case-7'"
                    + " and REVISION <= 1 order by REVISION"),
            Map.entry(
                "a case's history",
                "* from DOORSTEP_KYC_HISTORY where REALM_ID = 'plans' and CASE_ID = 'case-7'"
                    + " order by HAPPENED_AT, CASE_VERSION"),
            Map.entry(
                "a record's data key",
                "* from DOORSTEP_DATA_KEY where REALM_ID = 'plans' and RECORD_TYPE = 'kyc-section'"
                    + " and RECORD_ID = 'pan-7'"),
            Map.entry(
                "data keys to wrap anew",
                "* from DOORSTEP_DATA_KEY where REALM_ID = 'plans' and (KEK_ID < 'k1' or KEK_ID > 'k1')"
                    + " and ID > '' order by ID limit 100"),
            Map.entry(
                "a standing consent",
                "* from DOORSTEP_CONSENT where REALM_ID = 'plans' and USER_ID = 'user-7'"
                    + " and PURPOSE = 'kyc' and WITHDRAWN_AT = 0 order by GIVEN_AT"),
            Map.entry(
                "users to be erased",
                "USER_ID from DOORSTEP_ERASURE where REALM_ID = 'plans' and DUE_AT <= 9"),
            Map.entry(
                "a user's pictures",
                "* from DOORSTEP_DOCUMENT where REALM_ID = 'plans' and USER_ID = 'user-7'"
                    + " and STATE = 'ready' order by CREATED_AT, ID"),
            Map.entry(
                "logins",
                "* from DOORSTEP_LOGIN where REALM_ID = 'plans'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'login-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "a user's logins",
                "* from DOORSTEP_LOGIN where REALM_ID = 'plans' and USER_ID = 'user-7'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'login-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "failed logins",
                "* from DOORSTEP_LOGIN where REALM_ID = 'plans' and OUTCOME = 'failure'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'login-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "a client's logins",
                "* from DOORSTEP_LOGIN where REALM_ID = 'plans' and CLIENT_ID = 'app-7'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'login-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "logins no longer kept",
                "ID from DOORSTEP_LOGIN where REALM_ID = 'plans' and HAPPENED_AT < 9"
                    + " order by HAPPENED_AT limit 1000"),
            Map.entry(
                "acts",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'act-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "acts of somebody",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans' and ACTOR_ID = 'user-7'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'act-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "acts to somebody",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans' and USER_ID = 'user-7'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'act-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "acts of a kind",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans' and ACTION_NAME = 'delete'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'act-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "acts on a kind of thing",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans' and RESOURCE_TYPE = 'group'"
                    + " and HAPPENED_AT <= 4000000010000 and (HAPPENED_AT < 4000000010000 or ID < 'act-1')"
                    + " order by HAPPENED_AT desc, ID desc limit 51"),
            Map.entry(
                "a chain, row by row",
                "* from DOORSTEP_AUDIT where REALM_ID = 'plans' and CHAIN_NO = 7"
                    + " and SEQUENCE_NO > 100 order by SEQUENCE_NO limit 1000"),
            Map.entry(
                "figures of a month",
                "EPOCH_DAY, KIND, NAME, sum(AMOUNT) from DOORSTEP_DAILY_COUNT where REALM_ID = 'plans'"
                    + " and EPOCH_DAY between 300 and 330 group by EPOCH_DAY, KIND, NAME"
                    + " order by EPOCH_DAY, KIND, NAME"),
            Map.entry(
                "codes of a month",
                "EPOCH_DAY, CHANNEL, COUNTRY, PROVIDER, CURRENCY, sum(ASKED), sum(COST)"
                    + " from DOORSTEP_DAILY_CODE where REALM_ID = 'plans'"
                    + " and EPOCH_DAY between 300 and 330"
                    + " group by EPOCH_DAY, CHANNEL, COUNTRY, PROVIDER, CURRENCY"
                    + " order by EPOCH_DAY, CHANNEL, COUNTRY, PROVIDER, CURRENCY"),
            Map.entry(
                "what is locked",
                "* from DOORSTEP_OTP_LOCK l where l.REALM_ID = 'plans' and l.LOCKED_UNTIL > 9"
                    + " and l.LOCKED_UNTIL <= 4000000010000"
                    + " and (l.LOCKED_UNTIL < 4000000010000 or l.ID < 'lock-1')"
                    + " order by l.LOCKED_UNTIL desc, l.ID desc limit 21"),
            Map.entry(
                "a user by code",
                "USER_ID from DOORSTEP_USER_CODE where REALM_ID = 'plans' and CODE = '000007'"),
            Map.entry(
                "a user by mobile number",
                "USER_ID from DOORSTEP_CONTACT where REALM_ID = 'plans' and KIND = 'mobile'"
                    + " and ADDRESS = '+919000000007'"))
        .entrySet()
        .stream()
        .map(query -> query.getKey() + ": " + query.getValue());
  }

  @ParameterizedTest
  @MethodSource("queries")
  @DisplayName("an index leads to it")
  void usesAnIndex(String query) {
    String select = "select " + query.substring(query.indexOf(": ") + 2);

    Set<String> plan = rows.values("explain " + select);

    assertThat(plan).as(select).anyMatch(line -> line.contains("Index"));
    assertThat(plan).as(select).noneMatch(line -> line.contains("Seq Scan"));
  }
}
