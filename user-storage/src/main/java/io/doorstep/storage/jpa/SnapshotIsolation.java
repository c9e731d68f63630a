package io.doorstep.storage.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * MariaDB's {@code innodb_snapshot_isolation}, which is on by default since 11.6.2: under
 * REPEATABLE READ it breaks off each transaction that is about to change what others have changed
 * since it began. Who waits for a row here wants what the others have left, as other databases give
 * it.
 */
final class SnapshotIsolation {

  private static final Logger LOGGER = Logger.getLogger(SnapshotIsolation.class);

  private SnapshotIsolation() {}

  /** Warns if the database is so. */
  static void warn(KeycloakSessionFactory factory) {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session -> {
          boolean isOn =
              session
                  .getProvider(JpaConnectionProvider.class)
                  .getEntityManager()
                  .unwrap(Session.class)
                  .doReturningWork(SnapshotIsolation::isOn);
          if (isOn) {
            LOGGER.warn(
                "MariaDB breaks off transactions that wait for one another"
                    + " (innodb_snapshot_isolation): run it with"
                    + " --transaction-isolation=READ-COMMITTED");
          }
        });
  }

  private static boolean isOn(Connection connection) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().contains("MariaDB")
        || connection.getTransactionIsolation() < Connection.TRANSACTION_REPEATABLE_READ) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        // versions that do not have it have no row
        ResultSet row = statement.executeQuery("show variables like 'innodb_snapshot_isolation'")) {
      return row.next() && row.getString(2).equals("ON");
    }
  }
}
