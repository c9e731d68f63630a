package io.doorstep.spi.onboarding;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Counts of a realm's accounts. They are kept as accounts change, so that reading them costs the
 * same at ten users and at ten million.
 */
public interface StatisticsProvider extends Provider {

  /** Counts an account as it is now, or no more if it is gone. Once more changes nothing. */
  void count(RealmModel realm, String userId);

  AccountStatistics of(RealmModel realm);

  /**
   * Makes the counters what the accounts say, should they ever differ.
   *
   * @return how many were wrong
   */
  int repair(RealmModel realm);
}
