package io.doorstep.it.kyc;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
class MariaDbCaseRacesIT extends CaseRaces {

  MariaDbCaseRacesIT(KeycloakServer server) {
    super(server);
  }
}
