package io.doorstep.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Imports the realm files with the demo overlay, starts the server, says where everything is, and
 * stays with it.
 */
public final class Launcher {

  /** A first start migrates a new database; on a slow disk that takes its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Launcher() {}

  /**
   * Runs until the server ends or the process is told to.
   *
   * @param arguments none; see {@link LaunchOptions} for the system properties
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LaunchOptions options = LaunchOptions.fromSystemProperties();
    Instant start = Instant.now();

    DataDirectory data = DataDirectory.of(options);
    List<DemoRealm> realms = DemoRealm.readAll(options.realms(), options.overlays());
    data.offerForImport(realms);

    ServerProcess server = ServerProcess.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-server"));
    server.awaitReady(PATIENCE);
    System.out.println(new Welcome(options, realms).text(Duration.between(start, Instant.now())));

    int status = server.awaitEnd();
    if (status != 0 && !server.stopping()) {
      throw new IllegalStateException("The server ended with status " + status);
    }
  }
}
