package io.doorstep.it.otp;

import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("two nodes over one PostgreSQL")
class PostgresTwoNodesRacesIT extends OtpRaces {
  private static KeycloakServer server;

  @BeforeAll
  static void start() {
    server = KeycloakServer.builder().database(Database.POSTGRES).nodes(2).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  KeycloakServer server() {
    return server;
  }
}
