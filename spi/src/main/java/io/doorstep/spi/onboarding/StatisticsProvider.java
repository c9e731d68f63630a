package io.doorstep.spi.onboarding;

import java.util.Set;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Counts of a realm's accounts. They are kept as accounts change, so that reading them costs the
 * same at ten users and at ten million.
 */
public interface StatisticsProvider extends Provider {

  /**
   * Counts accounts as they are now, or no more if they are gone. Once more changes nothing. What
   * one transaction changes is counted at once, at its end, so that counters are locked in one
   * order by all.
   */
  void count(RealmModel realm, Set<String> userIds);

  AccountStatistics of(RealmModel realm);

  /**
   * Makes the counters what the accounts say, should they ever differ.
   *
   * @return how many were wrong
   */
  int repair(RealmModel realm);
}
