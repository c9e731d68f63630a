package io.doorstep.storage.statistics;

import jakarta.persistence.EntityManager;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import io.doorstep.spi.onboarding.AccountStatistics;
import io.doorstep.spi.onboarding.StatisticsProvider;
import io.doorstep.storage.figures.DailyCounters;

/** Counters in Keycloak's database. */
final class JpaStatisticsProvider implements StatisticsProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;

  JpaStatisticsProvider(KeycloakSession session, EntityManager entityManager) {
    this.session = session;
    this.entityManager = entityManager;
  }

  @Override
  public void count(RealmModel realm, String userId) {
    // last, since others who register wait for a counter of the day until this is committed
    table(realm)
        .count(userId, CounterNames.of(session.users().getUserById(realm, userId)))
        .ifPresent(
            registration ->
                new DailyCounters(session, realm.getId())
                    .registered(registration.accountType(), registration.at()));
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
