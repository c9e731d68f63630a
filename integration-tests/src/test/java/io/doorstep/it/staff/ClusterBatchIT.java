package io.doorstep.it.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.CLUSTER)
@Tag("B2B-2")
class ClusterBatchIT {
  private static final int ROWS = 300;

  private final KeycloakServer server;
  private final StaffRealm realm;
  private final Rows rows;
  private final Batches batches;

  ClusterBatchIT(KeycloakServer server) {
    this.server = server;
    this.realm = StaffRealm.copyOf(server, "b2b");
    this.rows = new Rows(server);
    this.batches = new Batches(realm, realm.token(realm.somebody("b2b_admin")));
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("two nodes at one batch at once make each account once")
  void makesEachOnce() {
    String id = batches.start(server.nodes().get(0).url(), Batches.names(ROWS));

    // as if whoever works were dead, again and again: the other takes over, and the first goes on
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              rows.update(
                  "update DOORSTEP_BATCH set LEASED_UNTIL = 0, LEASE_HOLDER = '' where ID = ?", id);
              return batches.show(id).has("finished_at");
            });

    JsonNode batch = batches.finished(id);
    assertThat(batch.path("done").asInt()).as(batch.toString()).isEqualTo(ROWS);
    assertThat(batch.path("failed").asInt()).isZero();
    String made =
        "USER_ENTITY where ID in (select USER_ID from DOORSTEP_BATCH_ROW where BATCH_ID = ?)";
    assertThat(rows.count(made, id)).isEqualTo(ROWS);
    String realmId = realm.realm().resource().toRepresentation().getId();
    assertThat(
            rows.count(
                "DOORSTEP_ACCOUNT where REALM_ID = ? and ACCOUNT_TYPE = 'b2b_user'", realmId))
        .isEqualTo(ROWS);
  }

  @Test
  @DisplayName("batches handed to both nodes at once are all done; a row in two is one account")
  void worksOnBoth() {
    List<String> shared = Batches.people(20);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(batches.start(server.nodes().get(i % 2).url(), Batches.table(shared)));
    }

    int done = 0;
    int failed = 0;
    for (String id : ids) {
      JsonNode batch = batches.finished(id);
      done += batch.path("done").asInt();
      failed += batch.path("failed").asInt();
    }

    assertThat(done).isEqualTo(shared.size());
    assertThat(failed).isEqualTo(3 * shared.size());
    assertThat(ids.stream().flatMap(id -> batches.rows(id).stream()))
        .filteredOn(row -> row.path("state").asText().equals("failed"))
        .allSatisfy(
            row ->
                assertThat(row.path("errors").findValuesAsText("key"))
                    .containsExactly("doorstepErrorEmailTaken"));
  }
}
