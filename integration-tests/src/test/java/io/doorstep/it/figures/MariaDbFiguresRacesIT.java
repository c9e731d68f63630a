package io.doorstep.it.figures;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("one node over MariaDB")
@WithKeycloak(SharedServer.MARIADB)
class MariaDbFiguresRacesIT extends FiguresRaces {

  MariaDbFiguresRacesIT(KeycloakServer server) {
    super(server);
  }
}
