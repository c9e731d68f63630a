package io.doorstep.it.figures;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("two nodes over one PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class ClusterFiguresRacesIT extends FiguresRaces {

  ClusterFiguresRacesIT(KeycloakServer server) {
    super(server);
  }
}
