package io.doorstep.it.smoke;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

@Tag("slow")
class ProductionSmokeIT {

  @Test
  @Tag("KYC-3")
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
      refusesTheSandbox(server);
    }
  }

  /** What verifies anybody without asking anybody is for development alone. */
  private static void refusesTheSandbox(KeycloakServer server) {
    ComponentRepresentation sandbox = new ComponentRepresentation();
    sandbox.setName("sandbox");
    sandbox.setProviderId("sandbox");
    sandbox.setProviderType("io.doorstep.spi.verification.AadhaarVerifier");
    try (Keycloak admin = server.admin();
        Response refused = admin.realm("mobile").components().add(sandbox)) {
      assertThat(refused.getStatus()).isEqualTo(400);
      assertThat(refused.readEntity(String.class)).contains("development mode only");
    }
  }
}
