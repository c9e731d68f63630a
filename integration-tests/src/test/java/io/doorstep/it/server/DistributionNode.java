package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A server process on free ports that it keeps over a restart. */
final class DistributionNode implements KeycloakNode {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final ServerHome home;
  private final List<String> databaseOptions;
  private final int httpPort = Ports.free();
  private final int managementPort = Ports.free();
  private final int clusterPort = Ports.freeForCluster();
  private final ServerLog log;
  private @Nullable Process process;

  DistributionNode(ServerHome home, List<String> databaseOptions) {
    this.home = home;
    this.databaseOptions = databaseOptions;
    this.log = new ServerLog(home.logFile());
  }

  /** Where nobody has built yet, one process of tests does and others wait for what comes out. */
  void start() {
    try {
      if (home.isBuilt()) {
        prepareAndLaunch();
      } else {
        try (FileChannel file =
            FileChannel.open(
                home.buildLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          file.lock();
          prepareAndLaunch();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void prepareAndLaunch() {
    home.prepare();
    launch();
    home.keepBuild();
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + httpPort);
  }

  @Override
  public URI managementUrl() {
    return URI.create("http://localhost:" + managementPort);
  }

  @Override
  public ServerLog log() {
    return log;
  }

  /** What the node printed, and the files that it wrote by itself. */
  List<Path> logFiles() {
    return home.logFiles();
  }

  /** Of a module, such as {@code auth.log}; empty before the first line. */
  @Override
  public List<String> moduleLog(String fileName) {
    return new ServerLog(home.ownLogs().resolve(fileName)).lines();
  }

  /** The script and its child, the server. */
  @Override
  public Stream<ProcessHandle> processes() {
    Process running = process;
    return running == null
        ? Stream.empty()
        : Stream.concat(Stream.of(running.toHandle()), running.descendants());
  }

  @Override
  public void restart() {
    launch();
  }

  @Override
  public void kill() {
    List<ProcessHandle> family = processes().toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(handle -> handle.onExit().join());
  }

  void stop() {
    Process running = process;
    if (running != null) {
      running.destroy();
      try {
        if (!running.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
          kill();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        kill();
      }
    }
  }

  private void launch() {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(home.logFile().toFile()));
    builder.environment().putAll(home.environment());
    try {
      Process started = builder.start();
      process = started;
      Readiness.await(managementUrl(), started::isAlive, PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + log.tail(60), e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(home.startCommand());
    command.add("--http-port=" + httpPort);
    command.add("--http-management-port=" + managementPort);
    if (home.clustered()) {
      command.add("--cache-embedded-network-bind-address=127.0.0.1");
      command.add("--cache-embedded-network-bind-port=" + clusterPort);
    }
    command.addAll(databaseOptions);
    command.addAll(home.options());
    return command;
  }
}
