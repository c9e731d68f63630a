package io.doorstep.it.smoke;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionSmokeIT {

  @Test
  void startsOptimizedWithoutComplaintAndWithoutTheConsoleSender() {
    try (KeycloakServer server =
        KeycloakServer.builder()
            .database(Database.POSTGRES)
            .productionMode()
            .demoRealms()
            .start()) {
      assertThat(server.log().problems()).isEmpty();
    }
  }
}
