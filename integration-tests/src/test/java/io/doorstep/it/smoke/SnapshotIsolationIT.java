package io.doorstep.it.smoke;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SnapshotIsolationIT {

  @Test
  @DisplayName("a MariaDB that breaks off whoever waits is told of when the server starts")
  void warns() {
    try (KeycloakServer server =
        KeycloakServer.builder().database(Database.MARIADB_BY_DEFAULT).start()) {
      assertThat(server.log().problems())
          .anyMatch(line -> line.contains("--transaction-isolation=READ-COMMITTED"));
    }
  }
}
