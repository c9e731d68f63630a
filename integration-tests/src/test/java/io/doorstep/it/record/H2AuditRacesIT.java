package io.doorstep.it.record;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over H2")
@WithKeycloak(SharedServer.ORDINARY)
class H2AuditRacesIT extends AuditRaces {

  H2AuditRacesIT(KeycloakServer server) {
    super(server);
  }
}
