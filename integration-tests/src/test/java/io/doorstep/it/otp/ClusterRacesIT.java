package io.doorstep.it.otp;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("two nodes over one PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class ClusterRacesIT extends OtpRaces {

  ClusterRacesIT(KeycloakServer server) {
    super(server);
  }
}
