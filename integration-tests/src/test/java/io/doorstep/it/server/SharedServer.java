package io.doorstep.it.server;

import java.util.ArrayList;
import java.util.List;

/** The servers that test classes share, in development mode. */
public enum SharedServer {
  /** One node over H2 with all demo realms: what a test takes unless it has a reason. */
  ORDINARY(Database.H2, 1),
  /** One node over PostgreSQL, behind a proxy, which sweeps every second. */
  OPERATED(
      Database.POSTGRES,
      1,
      Options.FEW_PICTURES,
      "--spi-doorstep-document--doorstep--sweep-interval-seconds=1",
      "--spi-jpa-entity-provider--doorstep--sweep-interval-seconds=1",
      "--proxy-headers=xforwarded",
      "--spi-doorstep-otp--doorstep--sweep-interval-seconds=1",
      "--spi-doorstep-kyc--doorstep-kyc--sweep-interval-seconds=1",
      "--spi-doorstep-account--doorstep--sweep-interval-seconds=1",
      "--spi-doorstep-erasure--doorstep--sweep-interval-seconds=1",
      "--spi-doorstep-logins--doorstep-logins--sweep-interval-seconds=1",
      "--spi-doorstep-audit--doorstep-audit--sweep-interval-seconds=1"),
  /** Two nodes over PostgreSQL, behind a proxy, with pictures in a {@link Bucket}, scanned. */
  CLUSTER(Database.POSTGRES, 2, Options.ofGuardedBucket()),
  /** One node over MariaDB. */
  MARIADB(Database.MARIADB, 1, Options.ofLogs());

  /** How many pictures a user may have on those that say so. */
  public static final int PICTURES_PER_USER = 20;

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
    // they take longer than all else of a start, and elsewhere tests make copies of their own
    return (this == ORDINARY ? builder.demoRealms() : builder).start();
  }

  /** An enum's constants come before anything else that is static in it. */
  private static final class Options {
    private static final String ACCESS =
        "{\"time\":\"%{time,yyyy-MM-dd'T'HH:mm:ss.SSSXXX}\",\"ip_address\":\"%h\",\"method\":\"%m\","
            + "\"path\":\"%R\",\"status\":%s,\"milliseconds\":%D,\"trace_id\":\"%{X,traceId}\"}";

    private static final String FEW_PICTURES =
        "--spi-doorstep-document--doorstep--per-user=" + PICTURES_PER_USER;

    /** All logs as JSON, with the id of the trace in each line that belongs to a request. */
    private static String[] ofLogs() {
      return new String[] {
        FEW_PICTURES,
        "--log=console,file",
        "--log-file-output=json",
        "--log-console-include-trace=false",
        "--tracing-enabled=true",
        "--tracing-sampler-type=always_off",
        "--http-access-log-enabled=true",
        "--http-access-log-file-enabled=true",
        "--http-access-log-file-name=access",
        "--http-access-log-pattern=" + ACCESS
      };
    }

    private static String[] ofGuardedBucket() {
      List<String> options = new ArrayList<>(List.of("--proxy-headers=xforwarded", FEW_PICTURES));
      options.addAll(Bucket.options());
      options.addAll(MalwareDaemon.options());
      return options.toArray(String[]::new);
    }
  }
}
