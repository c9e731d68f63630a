package io.doorstep.it.smoke;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;

import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
class SmokeIT {

  @Test
  void startsWithoutComplaint(KeycloakServer server) {
    // The console sender says at start-up that it is there: that one warning is its duty. What
    // other threads say later was provoked by other tests of this server.
    assertThat(server.log().problems())
        .filteredOn(line -> line.contains("(main)"))
        .allMatch(line -> line.contains("ConsoleSmsProvider"));
  }

  @Test
  void hasTheRealms(Keycloak admin) {
    assertThat(admin.realms().findAll())
        .extracting(RealmRepresentation::getRealm)
        .hasSizeGreaterThan(1)
        .contains("master");
  }

  @Test
  void hasThePack(Keycloak admin) {
    assertThat(admin.serverInfo().getInfo().getThemes().get("login"))
        .anyMatch(theme -> theme.getName().equals("doorstep"));
  }

  @Test
  void givesATestItsOwnRealm(KeycloakServer server, Keycloak admin) {
    String template =
        admin.realms().findAll().stream()
            .map(RealmRepresentation::getRealm)
            .filter(name -> !name.equals("master"))
            .findFirst()
            .orElseThrow();

    try (TestRealm realm = TestRealm.copyOf(server, template)) {
      assertThat(realm.resource().clients().findByClientId("demo-app")).hasSize(1);
    }
  }
}
