package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node's own copy of the distribution, with its own data.
 *
 * <p>Files are hard links, since a server is 200 MB and read only; what Keycloak's build step
 * writes is copied. The outcome of that step, some 20 s of work, is kept for the next node of the
 * same kind.
 */
final class ServerHome {
  private static final Path BUILD = Path.of("lib", "quarkus");

  /** As in the image. */
  private static final Map<String, String> LOG_LEVELS =
      Map.of(
          "KC_LOG_LEVEL_DOORSTEP_AUTH", "debug",
          "KC_LOG_LEVEL_DOORSTEP_KYC", "debug",
          "KC_LOG_LEVEL_DOORSTEP_ADMIN", "debug",
          "KC_LOG_LEVEL_ORG_KEYCLOAK_EVENTS", "off");

  private final Path directory;
  private final ServerSpec spec;

  ServerHome(Path directory, ServerSpec spec) {
    this.directory = directory;
    this.spec = spec;
  }

  Path logFile() {
    return directory.resolveSibling(directory.getFileName() + ".log");
  }

  /** Where the node writes log files by itself. */
  Path ownLogs() {
    return directory.resolve("data").resolve("log");
  }

  /** All there are of this node. */
  List<Path> logFiles() {
    List<Path> files = new ArrayList<>();
    if (Files.exists(logFile())) {
      files.add(logFile());
    }
    if (Files.isDirectory(ownLogs())) {
      try (Stream<Path> own = Files.list(ownLogs())) {
        own.filter(Files::isRegularFile).forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  void prepare() {
    try {
      Directories.delete(directory);
      Files.deleteIfExists(logFile());
      Directories.link(Settings.keycloakHome(), directory, List.of(BUILD, Path.of("data")));
      boolean built = isBuilt();
      Directories.copy(
          built ? keptBuild() : Settings.keycloakHome().resolve(BUILD), directory.resolve(BUILD));
      Path imports = Files.createDirectories(directory.resolve("data").resolve("import"));
      for (Path file : spec.realmFiles()) {
        Files.copy(file, imports.resolve(file.getFileName()));
      }
      Files.copy(Settings.logSettings(), directory.resolve("conf").resolve("quarkus.properties"));
      if (!spec.developmentMode() && !built) {
        build();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isBuilt() throws IOException {
    return Files.isDirectory(keptBuild());
  }

  /** To be locked by whoever starts a node of a kind that nobody has built yet. */
  Path buildLock() throws IOException {
    Path builds = Files.createDirectories(keptBuild().getParent());
    return builds.resolve(keptBuild().getFileName() + ".lock");
  }

  /**
   * To be called once the server ran: in development mode it builds on its first start. Processes
   * of tests beside this one find it whole or not at all.
   */
  void keepBuild() {
    try {
      if (!isBuilt()) {
        Path copy = directory.resolveSibling(directory.getFileName() + ".build");
        Directories.copy(directory.resolve(BUILD), copy);
        Files.move(copy, keptBuild(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> startCommand() {
    List<String> command = new ArrayList<>();
    command.add(script());
    if (spec.developmentMode()) {
      command.add("start-dev");
      command.addAll(buildOptions());
    } else {
      command.addAll(
          List.of("start", "--optimized", "--http-enabled=true", "--hostname-strict=false"));
    }
    command.add("--import-realm");
    command.add("--cache=" + (clustered() ? "ispn" : "local"));
    return command;
  }

  boolean clustered() {
    return spec.clustered();
  }

  List<String> options() {
    return spec.options();
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakServer.ADMIN);
    environment.putAll(LOG_LEVELS);
    environment.putAll(spec.environment());
    return environment;
  }

  private void build() throws IOException {
    List<String> command = new ArrayList<>(List.of(script(), "build"));
    command.addAll(buildOptions());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(logFile().toFile()))
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("kc.sh build failed: " + new ServerLog(logFile()).tail(60));
    }
  }

  private List<String> buildOptions() {
    return List.of(
        "--db=" + spec.database().vendor(), "--health-enabled=true", "--metrics-enabled=true");
  }

  private String script() {
    return directory.resolve("bin").resolve("kc.sh").toString();
  }

  /**
   * Another provider jar makes the server build again; its time stamp is what the server goes by.
   */
  private Path keptBuild() throws IOException {
    Path jar = Settings.keycloakHome().resolve("providers").resolve("doorstep.jar");
    String mode = spec.developmentMode() ? "development" : "production";
    String kind =
        "%s-%s-%d"
            .formatted(spec.database().vendor(), mode, Files.getLastModifiedTime(jar).toMillis());
    return Settings.workDirectory().resolveSibling("builds").resolve(kind);
  }
}
