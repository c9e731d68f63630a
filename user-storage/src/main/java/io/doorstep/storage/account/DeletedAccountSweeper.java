package io.doorstep.storage.account;

import java.time.Duration;
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

import io.doorstep.spi.account.AccountProvider;
import io.doorstep.spi.kyc.CaseProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Purges accounts that were deleted so long ago that the realm no longer keeps them. */
final class DeletedAccountSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(DeletedAccountSweeper.class);

  private static final int BATCH_SIZE = 100;

  @Override
  public void run(KeycloakSession session) {
    KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
    List<String> realmIds = session.realms().getRealmsStream().map(RealmModel::getId).toList();
    for (String realmId : realmIds) {
      due(factory, realmId).forEach(userId -> purge(factory, realmId, userId));
    }
  }

  /** In a session of its own, since providers keep to the realm in which they were made. */
  private static List<String> due(KeycloakSessionFactory factory, String realmId) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory, session -> due(session, session.realms().getRealm(realmId)));
  }

  private static List<String> due(KeycloakSession session, @Nullable RealmModel realm) {
    if (realm == null) {
      return List.of();
    }
    session.getContext().setRealm(realm);
    Duration retention =
        session.getProvider(CaseProvider.class).policy().retention().deletedRecords();
    return session
        .getProvider(JpaConnectionProvider.class)
        .getEntityManager()
        .createNamedQuery("Account.due", String.class)
        .setParameter("realmId", realm.getId())
        .setParameter("before", Time.currentTimeMillis() - retention.toMillis())
        .setMaxResults(BATCH_SIZE)
        .getResultList();
  }

  private static void purge(KeycloakSessionFactory factory, String realmId, String userId) {
    try {
      KeycloakModelUtils.runJobInTransaction(factory, session -> purge(session, realmId, userId));
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "The purge of user %s is left to the next run", userId);
    }
  }

  /** It may have been restored since it was listed. */
  private static void purge(KeycloakSession session, String realmId, String userId) {
    RealmModel realm = session.realms().getRealm(realmId);
    session.getContext().setRealm(realm);
    @Nullable UserModel user = session.users().getUserById(realm, userId);
    if (user != null
        && session.getProvider(AccountProvider.class).isDeleted(realm, user)
        && new UserManager(session).removeUser(realm, user)) {
      new EventBuilder(realm, session).event(EventType.DELETE_ACCOUNT).user(userId).success();
    }
  }
}
