package io.doorstep.storage.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.keycloak.common.util.Time;

import io.doorstep.storage.account.AccountTable;
import io.doorstep.storage.jpa.entity.AccountEntity;
import io.doorstep.storage.jpa.entity.StatisticEntity;

/**
 * Counters in the table DOORSTEP_STATISTIC, and in DOORSTEP_ACCOUNT what each account was last
 * counted as: the difference is what changes. A counter is the sum of a few rows, so that many
 * registrations at once do not wait for one.
 */
final class StatisticsTable {

  private static final int ROWS_PER_COUNTER = 8;

  private final EntityManager entityManager;
  private final String realmId;

  StatisticsTable(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  /**
   * An account that has a type for the first time.
   *
   * @param day when it was made, or has chosen, in UTC
   */
  record Registration(String accountType, LocalDate day) {

    /** In which the counters of the day are locked. */
    static final Comparator<Registration> ORDER =
        Comparator.comparing(Registration::accountType).thenComparing(Registration::day);
  }

  /**
   * Counts accounts as the given counters say, which are none for one that is gone. Accounts are
   * locked in the order of their ids, and then counters in that of their names, each once.
   *
   * @return those that had no type before
   */
  List<Registration> count(SortedMap<String, SortedSet<String>> namesByUserId) {
    SortedMap<String, Long> differences = new TreeMap<>();
    List<Registration> registrations = new ArrayList<>();
    namesByUserId.forEach(
        (userId, names) -> count(userId, names, differences).ifPresent(registrations::add));
    differences.values().removeIf(difference -> difference == 0);
    differences.forEach(this::add);
    return registrations;
  }

  private Optional<Registration> count(
      String userId, SortedSet<String> names, Map<String, Long> differences) {
    AccountEntity account = new AccountTable(entityManager, realmId).lock(userId);
    SortedSet<String> before = CounterNames.split(account.getCountedAs());
    if (before.equals(names) && !names.isEmpty()) {
      return Optional.empty();
    }
    names.forEach(name -> differences.merge(name, 1L, Long::sum));
    before.forEach(name -> differences.merge(name, -1L, Long::sum));
    if (names.isEmpty()) {
      entityManager.remove(account);
    } else {
      account.setCountedAs(CounterNames.join(names));
    }
    return CounterNames.typeOf(before).isPresent()
        ? Optional.empty()
        : CounterNames.typeOf(names)
            .map(type -> new Registration(type, registeredOn(account, before.isEmpty())));
  }

  private static LocalDate registeredOn(AccountEntity account, boolean isNew) {
    long at =
        isNew && account.getCreatedAt() > 0 ? account.getCreatedAt() : Time.currentTimeMillis();
    return Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void add(String name, long difference) {
    int row = ThreadLocalRandom.current().nextInt(ROWS_PER_COUNTER);
    if (!addTo(name, row, difference)) {
      entityManager
          .createNamedQuery("Statistic.insert")
          .setParameter("realmId", realmId)
          .setParameter("name", name)
          .setParameter("part", row)
          .executeUpdate();
      addTo(name, row, difference);
    }
  }

  private boolean addTo(String name, int row, long difference) {
    return entityManager
            .createNamedQuery("Statistic.add")
            .setParameter("realmId", realmId)
            .setParameter("name", name)
            .setParameter("part", row)
            .setParameter("difference", difference)
            .executeUpdate()
        == 1;
  }

  /** The counters by name. */
  Map<String, Long> amounts() {
    Map<String, Long> amounts = new TreeMap<>();
    for (Object[] row : rows("Statistic.sums")) {
      amounts.put((String) row[0], ((Number) row[1]).longValue());
    }
    return amounts;
  }

  /**
   * Makes the counters what the accounts were counted as. Whoever counts meanwhile waits.
   *
   * @return how many counters were wrong
   */
  int repair() {
    entityManager
        .createNamedQuery("Statistic.rows", StatisticEntity.class)
        .setParameter("realmId", realmId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    Map<String, Long> differences = new TreeMap<>();
    for (Object[] row : rows("Account.sums")) {
      long accounts = ((Number) row[1]).longValue();
      CounterNames.split((String) row[0])
          .forEach(name -> differences.merge(name, accounts, Long::sum));
    }
    amounts().forEach((name, amount) -> differences.merge(name, -amount, Long::sum));
    differences.values().removeIf(difference -> difference == 0);
    differences.forEach(this::add);
    return differences.size();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String query) {
    return entityManager.createNamedQuery(query).setParameter("realmId", realmId).getResultList();
  }
}
