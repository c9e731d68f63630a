package io.doorstep.it.kyc;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over PostgreSQL")
@WithKeycloak(SharedServer.OPERATED)
class PostgresCaseRacesIT extends CaseRaces {

  PostgresCaseRacesIT(KeycloakServer server) {
    super(server);
  }
}
