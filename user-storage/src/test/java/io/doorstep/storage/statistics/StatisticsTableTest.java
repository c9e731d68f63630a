package io.doorstep.storage.statistics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.doorstep.storage.jpa.TestDatabase;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.StatisticEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("AGRI-6")
class StatisticsTableTest {

  private static final String REALM = "realm";

  private TestDatabase database;

  @BeforeEach
  void makeDatabase() throws Exception {
    database = new TestDatabase(AccountEntity.class, StatisticEntity.class);
  }

  @AfterEach
  void removeDatabase() {
    database.close();
  }

  @Test
  void countsAnAccountOnceHoweverOften() {
    for (int i = 0; i < 3; i++) {
      count("asha", "users", "type:seller");
    }

    assertThat(amounts()).isEqualTo(Map.of("users", 1L, "type:seller", 1L));
  }

  @Test
  void followsAnAccountThatChangesAndGoes() {
    count("asha", "users", "type:seller");
    count("ravi", "users");
    count("asha", "users", "type:buyer", "verified");
    count("ravi");

    assertThat(amounts())
        .isEqualTo(Map.of("users", 1L, "type:buyer", 1L, "type:seller", 0L, "verified", 1L));
  }

  @Test
  void tellsOfAnAccountsFirstTypeAlone() {
    assertThat(registered("asha", "users")).isEmpty();
    assertThat(registered("asha", "users", "type:seller")).contains("seller");
    assertThat(registered("asha", "users", "type:seller", "verified")).isEmpty();
    assertThat(registered("asha", "users", "type:buyer")).isEmpty();
    assertThat(registered("asha")).isEmpty();
    assertThat(registered("ravi", "users", "type:buyer")).contains("buyer");
  }

  private List<String> registered(String userId, String... names) {
    return inTable(
        REALM,
        table ->
            table.count(account(userId, names)).stream()
                .map(StatisticsTable.Registration::accountType)
                .toList());
  }

  @Test
  void countsWhatChangesTogether() {
    count("asha", "users", "type:seller");
    SortedMap<String, SortedSet<String>> accounts = account("asha");
    accounts.putAll(account("ravi", "users", "type:seller"));
    accounts.putAll(account("usha", "users", "type:buyer"));

    List<StatisticsTable.Registration> registrations =
        inTable(REALM, table -> table.count(accounts));

    assertThat(registrations)
        .extracting(StatisticsTable.Registration::accountType)
        .containsExactly("seller", "buyer");
    assertThat(amounts()).isEqualTo(Map.of("users", 2L, "type:seller", 1L, "type:buyer", 1L));
  }

  @Test
  void keepsRealmsApart() {
    count("asha", "users");
    inTable(
        "other",
        table -> {
          table.count(account("asha", "users"));
          return null;
        });

    assertThat(amounts()).isEqualTo(Map.of("users", 1L));
  }

  @Test
  void countsMoreThanOneAtOnce() {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<CompletableFuture<Void>> registrations =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> count("user" + i, "users", "verified"), callers))
            .toList();
    registrations.forEach(CompletableFuture::join);
    callers.shutdown();

    assertThat(amounts()).isEqualTo(Map.of("users", 40L, "verified", 40L));
    assertThat((int) inTable(REALM, StatisticsTable::repair)).isZero();
  }

  @Test
  void setsRightWhatIsWrong() {
    count("asha", "users", "type:seller");
    database.call(
        entityManager ->
            entityManager
                .createQuery("update StatisticEntity s set s.amount = 7 where s.name = 'users'")
                .executeUpdate());
    database.call(
        entityManager ->
            entityManager
                .createQuery("delete from StatisticEntity s where s.name = 'type:seller'")
                .executeUpdate());

    int repaired = inTable(REALM, StatisticsTable::repair);

    assertThat(repaired).isEqualTo(2);
    assertThat(amounts()).isEqualTo(Map.of("users", 1L, "type:seller", 1L));
    assertThat((int) inTable(REALM, StatisticsTable::repair)).isZero();
  }

  @Test
  void readsNoMoreOfAHundredThousandAccountsThanOfTen() {
    for (int i = 0; i < 10; i++) {
      count("first" + i, "users", "type:seller");
    }
    long rowsOfTen = rows();
    database.call(
        entityManager ->
            entityManager
                .createNativeQuery(
                    "insert into DOORSTEP_ACCOUNT (REALM_ID, USER_ID, COUNTED_AS, STATUS,"
                        + " OUT_OF_REACH, KYC_LEVEL, SORT_NAME, CREATED_AT, DELETED_AT)"
                        + " select 'realm', cast(X as varchar), 'type:seller,users', 'active',"
                        + " false, 0, '', 0, 0"
                        + " from system_range(1, 99990)")
                .executeUpdate());
    inTable(REALM, StatisticsTable::repair);

    assertThat(amounts()).isEqualTo(Map.of("users", 100_000L, "type:seller", 100_000L));
    assertThat(rowsOfTen).isLessThanOrEqualTo(16);
    assertThat(rows()).as("rows that an answer is summed from").isLessThanOrEqualTo(16);
  }

  private long rows() {
    return database.call(
        entityManager ->
            entityManager
                .createQuery("select count(*) from StatisticEntity", Long.class)
                .getSingleResult());
  }

  private void count(String userId, String... names) {
    inTable(
        REALM,
        table -> {
          table.count(account(userId, names));
          return null;
        });
  }

  private Map<String, Long> amounts() {
    return inTable(REALM, StatisticsTable::amounts);
  }

  private <T> T inTable(String realmId, Function<StatisticsTable, T> work) {
    return database.call(entityManager -> work.apply(new StatisticsTable(entityManager, realmId)));
  }

  private static SortedMap<String, SortedSet<String>> account(String userId, String... names) {
    return new TreeMap<>(Map.of(userId, new TreeSet<>(List.of(names))));
  }
}
