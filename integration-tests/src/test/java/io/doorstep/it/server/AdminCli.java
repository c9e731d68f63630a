package io.doorstep.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's own admin CLI, {@code kcadm.sh}, as the server's administrator uses it. */
public final class AdminCli {
  private AdminCli() {}

  /**
   * Runs a command to its end.
   *
   * @return what it printed
   */
  public static String run(KeycloakServer server, String realm, String... command) {
    List<String> line = new ArrayList<>();
    line.add(Settings.keycloakHome().resolve("bin").resolve("kcadm.sh").toString());
    line.addAll(List.of(command));
    line.addAll(
        List.of(
            "--no-config",
            "--server",
            server.url().toString(),
            "--realm",
            "master",
            "--user",
            KeycloakServer.ADMIN,
            "--password",
            KeycloakServer.ADMIN,
            "-r",
            realm));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
