package io.doorstep.it.smoke;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

class ProductionSmokeIT {

  @Test
  void startsOptimizedAndMissesNothingButSmsSenders() {
    try (KeycloakServer server =
        KeycloakServer.builder()
            .database(Database.POSTGRES)
            .productionMode()
            .demoRealms()
            .start()) {
      assertThat(server.log().problems())
          .singleElement(STRING)
          .contains("No code will leave by SMS", "agri", "b2b", "erp", "marketplace", "mobile");
    }
  }
}
