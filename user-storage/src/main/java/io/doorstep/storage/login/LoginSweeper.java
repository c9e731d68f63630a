package io.doorstep.storage.login;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import io.doorstep.spi.login.LoginHistoryProvider;
import org.jboss.logging.Logger;

/**
 * Deletes logins whose time is over, a batch in a transaction, so that none locks many rows. What a
 * run does not get done waits for the next.
 */
final class LoginSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(LoginSweeper.class);

  private static final int BATCH_SIZE = 1_000;
  private static final int BATCHES_PER_RUN = 100;

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      sweep(factory, realmId);
    }
  }

  private static void sweep(KeycloakSessionFactory factory, String realmId) {
    int batches = 0;
    int deleted;
    do {
      deleted =
          KeycloakModelUtils.runJobInTransactionWithResult(
              factory, nested -> deleteBatch(nested, realmId));
      LOGGER.debugf("Swept %d logins of realm %s", deleted, realmId);
      batches++;
    } while (deleted == BATCH_SIZE && batches < BATCHES_PER_RUN);
  }

  private static int deleteBatch(KeycloakSession session, String realmId) {
    RealmModel realm = session.realms().getRealm(realmId);
    if (realm == null) {
      return 0;
    }
    long retention = session.getProvider(LoginHistoryProvider.class).retention(realm).toMillis();
    EntityManager entityManager =
        session.getProvider(JpaConnectionProvider.class).getEntityManager();
    List<String> ids =
        entityManager
            .createNamedQuery("Login.expired", String.class)
            .setParameter("realmId", realmId)
            .setParameter("before", Time.currentTimeMillis() - retention)
            .setMaxResults(BATCH_SIZE)
            .getResultList();
    return ids.isEmpty()
        ? 0
        : entityManager.createNamedQuery("Login.delete").setParameter("ids", ids).executeUpdate();
  }
}
