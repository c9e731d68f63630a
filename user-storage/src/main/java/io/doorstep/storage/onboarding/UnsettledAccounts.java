package io.doorstep.storage.onboarding;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Tuple;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.onboarding.OnboardingProvider;
import io.doorstep.spi.onboarding.StatisticsProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Settles accounts whose rows come from an older version, once after the start, while the server
 * serves. Two nodes may do so at once: an account that is settled twice is as settled once.
 */
final class UnsettledAccounts implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(UnsettledAccounts.class);

  private static final int BATCH_SIZE = 100;

  private final KeycloakSessionFactory factory;

  UnsettledAccounts(KeycloakSessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public void run() {
    int settled = 0;
    List<Tuple> batch = batch("");
    while (!batch.isEmpty()) {
      for (Tuple row : batch) {
        settle(row.get(0, String.class), row.get(1, String.class));
      }
      settled += batch.size();
      batch = batch(batch.get(batch.size() - 1).get(1, String.class));
    }
    if (settled > 0) {
      LOGGER.infof("%d accounts of an older version have been settled", settled);
    }
  }

  private List<Tuple> batch(String after) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session ->
            session
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery("Account.unsettled", Tuple.class)
                .setParameter("after", after)
                .setMaxResults(BATCH_SIZE)
                .getResultList());
  }

  /** What fails is left to the account's next change. */
  private void settle(String realmId, String userId) {
    try {
      KeycloakModelUtils.runJobInTransaction(factory, session -> settle(session, realmId, userId));
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "Account %s could not be settled", userId);
    }
  }

  private static void settle(KeycloakSession session, String realmId, String userId) {
    @Nullable RealmModel realm = session.realms().getRealm(realmId);
    if (realm == null) {
      return;
    }
    session.getContext().setRealm(realm);
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user == null) {
      session.getProvider(StatisticsProvider.class).count(realm, Set.of(userId));
    } else {
      session.getProvider(OnboardingProvider.class).changed(realm, user);
    }
  }
}
