package io.doorstep.it.staff;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
class MariaDbBatchIT extends BatchRaces {

  MariaDbBatchIT(KeycloakServer server) {
    super(server);
  }
}
