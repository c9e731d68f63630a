package io.doorstep.it.record;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
class MariaDbAuditRacesIT extends AuditRaces {

  MariaDbAuditRacesIT(KeycloakServer server) {
    super(server);
  }
}
