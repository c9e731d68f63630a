package io.doorstep.it.server;

/** The databases a server can be run on. */
public enum Database {
  H2("dev-file") {
    @Override
    RunningDatabase start() {
      return RunningDatabase.NONE;
    }
  },
  POSTGRES("postgres") {
    @Override
    RunningDatabase start() {
      return PostgresDatabase.launch();
    }
  },
  MARIADB("mariadb") {
    @Override
    RunningDatabase start() {
      return MariaDatabase.launch("READ-COMMITTED");
    }
  },

  /** With what newer ones are like unless they are told otherwise. */
  MARIADB_BY_DEFAULT("mariadb") {
    @Override
    RunningDatabase start() {
      return MariaDatabase.launch("REPEATABLE-READ");
    }
  };

  private final String vendor;

  Database(String vendor) {
    this.vendor = vendor;
  }

  /** Keycloak's name for it, the value of {@code --db}. */
  String vendor() {
    return vendor;
  }

  abstract RunningDatabase start();
}
