package io.doorstep.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Says what a test's server is like. Without a word it is one node in development mode over H2. */
public final class KeycloakServerBuilder {
  /** Nobody guesses tests' passwords; and development mode would read themes anew for each page. */
  private static final Map<String, String> THRIFT =
      Map.of(
          "JAVA_OPTS_APPEND", SparingCompiler.options(),
          "KC_SPI_PASSWORD_HASHING__ARGON2__ITERATIONS", "1",
          "KC_SPI_PASSWORD_HASHING__ARGON2__MEMORY", "64",
          "KC_SPI_THEME__CACHE_THEMES", "true",
          "KC_SPI_THEME__CACHE_TEMPLATES", "true",
          "KC_SPI_THEME__STATIC_MAX_AGE", "2592000");

  private Database database = Database.H2;
  private int nodes = 1;
  private boolean developmentMode = true;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>(THRIFT);
  private final List<Path> realmFiles = new ArrayList<>();

  private @Nullable String dump;

  KeycloakServerBuilder() {}

  public KeycloakServerBuilder database(Database value) {
    database = value;
    return this;
  }

  public KeycloakServerBuilder nodes(int value) {
    nodes = value;
    return this;
  }

  /** An optimized build, as in production: then there is no console sender. */
  public KeycloakServerBuilder productionMode() {
    developmentMode = false;
    return this;
  }

  /** With all that makes passwords safe and long runs fast, where it is measured. */
  public KeycloakServerBuilder unsparing() {
    environment.keySet().removeAll(THRIFT.keySet());
    return this;
  }

  /** A runtime option of the server, such as {@code --log-level=debug}. */
  public KeycloakServerBuilder option(String value) {
    options.add(value);
    return this;
  }

  public KeycloakServerBuilder environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** A realm file to import. */
  public KeycloakServerBuilder realm(Path file) {
    realmFiles.add(file);
    return this;
  }

  /**
   * All realm files of the repository with the demo overlay, as {@code ./mvnw -Pstart} has them.
   */
  public KeycloakServerBuilder demoRealms() {
    realmFiles.addAll(DemoRealmFiles.all());
    return this;
  }

  /** Has the server begin with what another one left in its PostgreSQL database, as SQL. */
  public KeycloakServerBuilder dump(String sql) {
    dump = sql;
    return this;
  }

  /** Starts the server and waits until every node is ready. */
  public KeycloakServer start() {
    ServerSpec spec =
        new ServerSpec(database, nodes, developmentMode, options, environment, realmFiles, dump);
    return Settings.useContainer() ? ContainerServer.start(spec) : DistributionServer.start(spec);
  }
}
