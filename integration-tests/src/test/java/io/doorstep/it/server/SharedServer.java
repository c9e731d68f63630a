package io.doorstep.it.server;

/** The servers that test classes share, in development mode with all demo realms. */
public enum SharedServer {
  /** One node over H2: what a test takes unless it has a reason. */
  ORDINARY(Database.H2, 1),
  /** Two nodes over PostgreSQL. */
  CLUSTER(Database.POSTGRES, 2),
  /** One node over MariaDB. */
  MARIADB(Database.MARIADB, 1);

  private final Database database;
  private final int nodes;

  SharedServer(Database database, int nodes) {
    this.database = database;
    this.nodes = nodes;
  }

  /** A container is one node over H2, which is what says whether the image works. */
  boolean runsInContainer() {
    return this == ORDINARY;
  }

  KeycloakServer start() {
    return KeycloakServer.builder().database(database).nodes(nodes).demoRealms().start();
  }
}
