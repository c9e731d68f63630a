package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import org.opentest4j.TestAbortedException;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.utility.MountableFile;

/**
 * The shipped image in a container: one node over H2, which is what says whether the image works.
 */
final class ContainerServer implements KeycloakServer, KeycloakNode {
  /** The name of the machine that runs the tests, seen from inside. */
  static final String HOST = "host.docker.internal";

  private static final AtomicInteger SERVERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final KeycloakContainer container;
  private final ServerLog log;

  private ContainerServer(KeycloakContainer container, Path logFile) {
    this.container = container;
    this.log = new ServerLog(logFile);
  }

  static ContainerServer start(ServerSpec spec) {
    if (spec.clustered() || spec.database() != Database.H2 || !spec.developmentMode()) {
      throw new TestAbortedException("Clusters and other databases are tested without containers");
    }
    Path logFile =
        Settings.workDirectory().resolve("%02d-container.log".formatted(SERVERS.incrementAndGet()));
    KeycloakContainer container = container(spec).withLogConsumer(frame -> append(logFile, frame));
    prepare(logFile);
    container.start();
    return new ContainerServer(container, logFile);
  }

  /** Inside the container. */
  @Override
  public List<String> moduleLog(String fileName) {
    return List.of();
  }

  @Override
  public List<KeycloakNode> nodes() {
    return List.of(this);
  }

  @Override
  public URI url() {
    return URI.create(container.getAuthServerUrl());
  }

  @Override
  public URI managementUrl() {
    return URI.create(container.getMgmtServerUrl());
  }

  @Override
  public ServerLog log() {
    return log;
  }

  @Override
  public Connection connect() throws SQLException {
    return RunningDatabase.NONE.connect();
  }

  @Override
  public void execute(String statement) throws SQLException {
    RunningDatabase.NONE.execute(statement);
  }

  @Override
  public Outbox outbox() {
    return new Outbox(List.of(log));
  }

  @Override
  public Stream<ProcessHandle> processes() {
    return Stream.empty();
  }

  @Override
  public void kill() {
    container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void restart() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    Readiness.await(managementUrl(), () -> true, PATIENCE);
  }

  @Override
  public void close() {
    container.stop();
  }

  private static KeycloakContainer container(ServerSpec spec) {
    KeycloakContainer container =
        new KeycloakContainer(ShippedImage.name())
            .withExtraHost(HOST, "host-gateway")
            .withAdminUsername(ADMIN)
            .withAdminPassword(ADMIN)
            .withEnabledMetrics()
            .withStartupTimeout(PATIENCE);
    spec.environment().forEach(container::withEnv);
    for (Path file : spec.realmFiles()) {
      container.withCopyFileToContainer(
          MountableFile.forHostPath(file), "/opt/keycloak/data/import/" + file.getFileName());
    }
    if (!spec.options().isEmpty()) {
      container.withCustomCommand(String.join(" ", spec.options()));
    }
    return container;
  }

  private static void prepare(Path logFile) {
    try {
      Files.createDirectories(logFile.getParent());
      Files.deleteIfExists(logFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path logFile, OutputFrame frame) {
    try {
      Files.writeString(
          logFile,
          frame.getUtf8String(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
