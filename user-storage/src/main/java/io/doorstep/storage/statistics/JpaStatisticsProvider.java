package io.doorstep.storage.statistics;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.onboarding.AccountStatistics;
import io.doorstep.spi.onboarding.StatisticsProvider;
import io.doorstep.storage.figures.DailyCounters;
import io.doorstep.storage.statistics.StatisticsTable.Registration;

import static java.util.function.Function.identity;

/** Counters in Keycloak's database. */
final class JpaStatisticsProvider implements StatisticsProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaStatisticsProvider(KeycloakSession session, EntityManager entityManager) {
    this.session = session;
    this.entityManager = entityManager;
  }

  @Override
  public void count(RealmModel realm, Set<String> userIds) {
    SortedMap<String, SortedSet<String>> names = new TreeMap<>();
    userIds.forEach(id -> names.put(id, CounterNames.of(session.users().getUserById(realm, id))));
    SortedMap<Registration, Long> registrations =
        table(realm).count(names).stream()
            .collect(
                Collectors.groupingBy(
                    identity(), () -> new TreeMap<>(Registration.ORDER), Collectors.counting()));
    // last, since others who register wait for a counter of the day until this is committed
    DailyCounters daily = new DailyCounters(session, realm.getId());
    registrations.forEach(
        (registration, amount) ->
            daily.registered(registration.accountType(), registration.day(), amount));
  }

  @Override
  public AccountStatistics of(RealmModel realm) {
    return CounterNames.statistics(table(realm).amounts());
  }

  @Override
  public int repair(RealmModel realm) {
    return table(realm).repair();
  }

  private StatisticsTable table(RealmModel realm) {
    return new StatisticsTable(entityManager, realm.getId());
  }

  @Override
  public void close() {}
}
