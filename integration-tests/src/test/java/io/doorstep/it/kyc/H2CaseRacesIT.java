package io.doorstep.it.kyc;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over the embedded database")
@WithKeycloak(SharedServer.ORDINARY)
class H2CaseRacesIT extends CaseRaces {

  H2CaseRacesIT(KeycloakServer server) {
    super(server);
  }
}
