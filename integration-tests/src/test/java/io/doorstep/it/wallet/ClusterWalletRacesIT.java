package io.doorstep.it.wallet;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("two nodes over PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class ClusterWalletRacesIT extends WalletRaces {

  ClusterWalletRacesIT(KeycloakServer server) {
    super(server, 40, 25);
  }
}
