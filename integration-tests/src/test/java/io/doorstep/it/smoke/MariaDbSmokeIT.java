package io.doorstep.it.smoke;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.MARIADB)
class MariaDbSmokeIT {

  @Test
  void startsWithoutComplaint(KeycloakServer server) {
    assertThat(server.log().problems()).allMatch(line -> line.contains("ConsoleSmsProvider"));
  }
}
