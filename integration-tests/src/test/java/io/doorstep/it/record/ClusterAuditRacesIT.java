package io.doorstep.it.record;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;

@DisplayName("two nodes over one PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class ClusterAuditRacesIT extends AuditRaces {

  ClusterAuditRacesIT(KeycloakServer server) {
    super(server);
  }
}
