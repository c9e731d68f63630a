package io.doorstep.it.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@link KeycloakServerBuilder} was told. */
record ServerSpec(
    Database database,
    int nodes,
    boolean developmentMode,
    List<String> options,
    Map<String, String> environment,
    List<Path> realmFiles) {

  ServerSpec {
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
    realmFiles = List.copyOf(realmFiles);
  }

  boolean clustered() {
    return nodes > 1;
  }
}
