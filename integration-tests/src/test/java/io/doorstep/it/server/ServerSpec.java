package io.doorstep.it.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What {@link KeycloakServerBuilder} was told. */
record ServerSpec(
    Database database,
    int nodes,
    boolean developmentMode,
    List<String> options,
    Map<String, String> environment,
    List<Path> realmFiles,
    @Nullable String dump) {

  ServerSpec {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
    realmFiles = List.copyOf(realmFiles);
  }

  boolean clustered() {
    return nodes > 1;
  }
}
