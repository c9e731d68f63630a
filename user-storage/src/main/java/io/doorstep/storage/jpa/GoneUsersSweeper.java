package io.doorstep.storage.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

import org.jboss.logging.Logger;

/**
 * Takes away what is kept of users whom Keycloak removed in bulk, as it does with those of a user
 * storage, and then tells of none of them.
 */
final class GoneUsersSweeper implements ScheduledTask {

  private static final Logger LOGGER = Logger.getLogger(GoneUsersSweeper.class);

  /** Everybody with anything to lose has a row in one of them. */
  private static final List<String> ENTITIES =
      List.of("UserCodeEntity", "DocumentEntity", "KycCaseEntity", "ConsentEntity", "WalletEntity");

  /** Neither in Keycloak's table nor, by the form of the id, in a user storage still there. */
  private static final String GONE =
      "select distinct e.realmId, e.userId from %s e"
          + " where e.userId is not null"
          + " and not exists (select 1 from UserEntity u where u.id = e.userId)"
          + " and not exists (select 1 from ComponentEntity k"
          + " where e.userId like concat('f:', k.id, ':%%'))";

  private static final int BATCH_SIZE = 200;

  @Override
  public void run(KeycloakSession session) {
    for (String entity : ENTITIES) {
      for (Tuple gone : find(entityManager(session), entity)) {
        delete(session, gone.get(0, String.class), gone.get(1, String.class));
      }
    }
  }

  private static List<Tuple> find(EntityManager entityManager, String entity) {
    return entityManager
        .createQuery(GONE.formatted(entity), Tuple.class)
        .setMaxResults(BATCH_SIZE)
        .getResultList();
  }

  private static void delete(KeycloakSession session, String realmId, String userId) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(),
          own -> UserRows.delete(entityManager(own), realmId, userId));
      LOGGER.infof("Took away what was kept of user %s, who is gone", userId);
    } catch (RuntimeException e) {
      LOGGER.warnf(e, "What is kept of user %s is left to the next sweep", userId);
    }
  }

  private static EntityManager entityManager(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
