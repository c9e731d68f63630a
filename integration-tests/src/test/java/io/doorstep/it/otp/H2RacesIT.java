package io.doorstep.it.otp;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over the embedded database")
@WithKeycloak
class H2RacesIT extends OtpRaces {
  private final KeycloakServer server;

  H2RacesIT(KeycloakServer server) {
    this.server = server;
  }

  @Override
  KeycloakServer server() {
    return server;
  }
}
