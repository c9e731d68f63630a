package io.doorstep.storage.statistics;

import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.onboarding.StatisticsProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Compares the counters with the accounts, each realm in a transaction of its own. */
final class StatisticsRepair implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(StatisticsRepair.class);

  @Override
  public void run(KeycloakSession session) {
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(), nested -> repair(nested, realmId));
    }
  }

  private static void repair(KeycloakSession session, String realmId) {
    @Nullable RealmModel realm = session.realms().getRealm(realmId);
    if (realm == null) {
      return;
    }
    int repaired = session.getProvider(StatisticsProvider.class).repair(realm);
    if (repaired > 0) {
      LOGGER.warnf("%d counters of realm %s were wrong and have been set right", repaired, realmId);
    }
  }
}
