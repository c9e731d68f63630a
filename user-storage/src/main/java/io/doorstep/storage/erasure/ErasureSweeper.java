package io.doorstep.storage.erasure;

import java.util.List;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Erases the users whose waiting time is over, each in a transaction of its own. All that Doorstep
 * keeps goes with the user, the data keys included, so that backups can not be read either.
 */
final class ErasureSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(ErasureSweeper.class);

  private static final int BATCH_SIZE = 100;

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      due(session, realmId).forEach(userId -> erase(factory, realmId, userId));
    }
  }

  private static List<String> due(KeycloakSession session, String realmId) {
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createNamedQuery("Erasure.due", String.class)
        .setParameter("realmId", realmId)
        .setParameter("now", Time.currentTimeMillis())
        .setMaxResults(BATCH_SIZE)
        .getResultList();
  }

  private static void erase(KeycloakSessionFactory factory, String realmId, String userId) {
    try {
      KeycloakModelUtils.runJobInTransaction(factory, session -> erase(session, realmId, userId));
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "The erasure of user %s is left to the next run", userId);
    }
  }

  private static void erase(KeycloakSession session, String realmId, String userId) {
    RealmModel realm = session.realms().getRealm(realmId);
    session.getContext().setRealm(realm);
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user != null && new UserManager(session).removeUser(realm, user)) {
      new EventBuilder(realm, session).event(EventType.DELETE_ACCOUNT).user(userId).success();
    }
  }
}
