package io.doorstep.it.otp;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over the embedded database")
@WithKeycloak(SharedServer.ORDINARY)
class H2RacesIT extends OtpRaces {

  H2RacesIT(KeycloakServer server) {
    super(server);
  }
}
