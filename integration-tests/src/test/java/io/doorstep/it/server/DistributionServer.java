package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** Nodes started from the unpacked distribution, each with a home and ports of its own. */
final class DistributionServer implements KeycloakServer {
  private static final AtomicInteger SERVERS = new AtomicInteger();
  private static final Duration TO_FIND_EACH_OTHER = Duration.ofMinutes(1);

  private final RunningDatabase database;
  private final List<DistributionNode> nodes = new ArrayList<>();

  private DistributionServer(RunningDatabase database) {
    this.database = database;
  }

  static DistributionServer start(ServerSpec spec) {
    DistributionServer server = new DistributionServer(spec.database().start());
    try {
      server.restore(spec.dump());
      String name = "%02d-%s".formatted(SERVERS.incrementAndGet(), spec.database().vendor());
      Path keys = freshFile(name + "-keys");
      for (int number = 1; number <= spec.nodes(); number++) {
        server.startNode(spec, name + "-node" + number, keys);
      }
      server.awaitCluster(spec);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  @Override
  public List<KeycloakNode> nodes() {
    return List.copyOf(nodes);
  }

  @Override
  public Outbox outbox() {
    return new Outbox(nodes.stream().map(KeycloakNode::log).toList());
  }

  @Override
  public Connection connect() throws SQLException {
    return database.connect();
  }

  @Override
  public void execute(String statement) throws SQLException {
    database.execute(statement);
  }

  @Override
  public void close() {
    nodes.forEach(DistributionNode::stop);
    database.close();
    requireCleanLogs();
  }

  /** Whatever tests did with this server, its logs tell nobody's secrets. */
  private void requireCleanLogs() {
    List<Path> logs = nodes.stream().flatMap(node -> node.logFiles().stream()).toList();
    Map<String, String> found = new LogScan().scan(logs);
    if (!found.isEmpty()) {
      throw new AssertionError("In the logs of a server: " + found);
    }
  }

  private void restore(@Nullable String dump) {
    if (dump == null) {
      return;
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(dump);
    } catch (SQLException e) {
      throw new IllegalStateException("The dump is not understood", e);
    }
  }

  /** One after the other: the first creates the database schema and imports the realms. */
  private void startNode(ServerSpec spec, String name, Path keys) {
    Path home = Settings.workDirectory().resolve(name);
    List<String> options = new ArrayList<>(database.options());
    if (spec.clustered()) {
      // Nodes have to agree on the keys that codes are hashed with.
      options.add("--spi-doorstep-key-ring--doorstep--file=" + keys);
    }
    DistributionNode node = new DistributionNode(new ServerHome(home, spec), options);
    nodes.add(node);
    node.start();
  }

  /** A path in the work directory where nothing of an earlier run is left. */
  private static Path freshFile(String name) {
    Path file = Settings.workDirectory().resolve(name);
    try {
      Files.deleteIfExists(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitCluster(ServerSpec spec) {
    if (spec.clustered()) {
      String view = "(" + spec.nodes() + ")";
      nodes
          .get(0)
          .log()
          .await(line -> line.contains("ISPN000094") && line.contains(view), TO_FIND_EACH_OTHER);
    }
  }
}
