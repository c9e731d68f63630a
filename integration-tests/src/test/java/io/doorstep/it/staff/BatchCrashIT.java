package io.doorstep.it.staff;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.keycloak.representations.idm.RealmRepresentation;

import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A server of its own that is killed in the middle of a batch. Each kill costs a start. */
@Tag("slow")
@Tag("B2B-2")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class BatchCrashIT {
  private static final int ROWS = 2_000;
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private KeycloakServer server;
  private StaffRealm realm;
  private Rows rows;

  @BeforeEach
  void start() {
    server = KeycloakServer.builder().database(Database.POSTGRES).demoRealms().start();
    realm = StaffRealm.copyOf(server, "b2b");
    RealmRepresentation settings = realm.realm().resource().toRepresentation();
    settings.setAccessTokenLifespan(Math.toIntExact(Duration.ofHours(1).toSeconds()));
    realm.realm().resource().update(settings);
    rows = new Rows(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("a batch goes on where the server was killed: no row is lost, and none doubled")
  void goesOn() {
    Batches batches = new Batches(realm, realm.token(realm.somebody("b2b_admin")));
    String id = batches.start(Batches.names(ROWS), Map.of("name", "Crash"));

    for (int kill = 1; kill <= KILLS; kill++) {
      int before = rowsIn(id, "imported");
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> rowsIn(id, "imported") > before + 20);
      server.node().kill();
      assertThat(accountsOf(id)).isEqualTo(rowsIn(id, "imported"));
      server.node().restart();
    }
    assertThat(rowsIn(id, "valid")).as("something is left to do").isPositive();

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> rows.count("DOORSTEP_BATCH where ID = ? and FINISHED_AT > 0", id) == 1);

    assertThat(rowsIn(id, "imported")).isEqualTo(ROWS);
    assertThat(accountsOf(id)).isEqualTo(ROWS);
    String realmId = realm.realm().resource().toRepresentation().getId();
    assertThat(
            rows.count(
                "DOORSTEP_ACCOUNT where REALM_ID = ? and ACCOUNT_TYPE = 'b2b_user'", realmId))
        .isEqualTo(ROWS);
    assertThat(rows.count("DOORSTEP_BATCH_ROW where CONTENT is not null")).isZero();
  }

  private int rowsIn(String id, String state) {
    return rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and STATE = ?", id, state);
  }

  private int accountsOf(String id) {
    return rows.count(
        "USER_ENTITY where ID in (select USER_ID from DOORSTEP_BATCH_ROW where BATCH_ID = ?)", id);
  }
}
