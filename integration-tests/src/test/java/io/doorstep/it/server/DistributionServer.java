package io.doorstep.it.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
      String name = "%02d-%s".formatted(SERVERS.incrementAndGet(), spec.database().vendor());
      for (int number = 1; number <= spec.nodes(); number++) {
        server.startNode(spec, name + "-node" + number);
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
  public void close() {
    nodes.forEach(DistributionNode::stop);
    database.close();
  }

  /** One after the other: the first creates the database schema and imports the realms. */
  private void startNode(ServerSpec spec, String name) {
    Path home = Settings.workDirectory().resolve(name);
    DistributionNode node = new DistributionNode(new ServerHome(home, spec), database.options());
    nodes.add(node);
    node.start();
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
