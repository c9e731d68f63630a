package io.doorstep.it.smoke;

import java.net.URI;

import jakarta.ws.rs.ProcessingException;

import org.keycloak.admin.client.Keycloak;

import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WithKeycloak(SharedServer.CLUSTER)
class ClusterSmokeIT {

  @Test
  void comesBackAfterANodeWasKilled(KeycloakServer server) {
    assertThat(server.nodes()).hasSize(2);
    KeycloakNode victim = server.nodes().get(1);
    readServerInfo(victim.url());

    victim.kill();
    readServerInfo(server.nodes().get(0).url());
    assertThatThrownBy(() -> readServerInfo(victim.url())).isInstanceOf(ProcessingException.class);

    victim.restart();
    readServerInfo(victim.url());
  }

  private static void readServerInfo(URI node) {
    try (Keycloak admin =
        Keycloak.getInstance(
            node.toString(), "master", KeycloakServer.ADMIN, KeycloakServer.ADMIN, "admin-cli")) {
      assertThat(admin.serverInfo().getInfo()).isNotNull();
    }
  }
}
