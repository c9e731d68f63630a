package io.doorstep.it.server;

import java.util.List;

/** The servers that test classes share, in development mode with all demo realms. */
public enum SharedServer {
  /** One node over H2: what a test takes unless it has a reason. */
  ORDINARY(Database.H2, 1),
  /** One node over PostgreSQL, behind a proxy, which sweeps every second. */
  OPERATED(
      Database.POSTGRES,
      1,
      "--proxy-headers=xforwarded",
      "--spi-doorstep-otp--doorstep--sweep-interval-seconds=1",
      "--spi-doorstep-kyc--doorstep-kyc--sweep-interval-seconds=1",
      "--spi-doorstep-erasure--doorstep--sweep-interval-seconds=1"),
  /** Two nodes over PostgreSQL. */
  CLUSTER(Database.POSTGRES, 2),
  /** One node over MariaDB. */
  MARIADB(Database.MARIADB, 1);

  private final Database database;
  private final int nodes;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> options;

  SharedServer(Database database, int nodes, String... options) {
    this.database = database;
    this.nodes = nodes;
    this.options = List.of(options);
  }

  /** A container is one node over H2, which is what says whether the image works. */
  boolean runsInContainer() {
    return this == ORDINARY;
  }

  KeycloakServer start() {
    KeycloakServerBuilder builder = KeycloakServer.builder().database(database).nodes(nodes);
    options.forEach(builder::option);
    return builder.demoRealms().start();
  }
}
