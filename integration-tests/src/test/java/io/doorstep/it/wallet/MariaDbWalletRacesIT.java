package io.doorstep.it.wallet;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
class MariaDbWalletRacesIT extends WalletRaces {

  MariaDbWalletRacesIT(KeycloakServer server) {
    super(server, 8, 10);
  }
}
