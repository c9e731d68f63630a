package io.doorstep.it.staff;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("two nodes over PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class ClusterBatchIT extends BatchRaces {
  private static final int ROWS = 300;

  /** How many batches somebody may have under way. */
  private static final int LIMIT = 10;

  private static final int CALLERS = 8;
  private static final int CHUNK = 20;

  private final KeycloakServer server;

  ClusterBatchIT(KeycloakServer server) {
    super(server);
    this.server = server;
  }

  @Test
  @Tag("B2B-2")
  @DisplayName("two nodes at one batch at once make each account once")
  void makesEachOnce() {
    String id = batches().start(server.nodes().get(0).url(), Batches.names(ROWS));

    // as if whoever works were dead, again and again: the other takes over, and the first goes on
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              server.execute(
                  "update DOORSTEP_BATCH set LEASED_UNTIL = 0, LEASE_HOLDER = '' where ID = '%s'"
                      .formatted(id));
              return batches().show(id).has("finished_at");
            });

    JsonNode batch = batches().finished(id);
    assertThat(batch.path("done").asInt()).as(batch.toString()).isEqualTo(ROWS);
    assertThat(batch.path("failed").asInt()).isZero();
    assertThat(batches().rows(id))
        .extracting(row -> row.path("user_id").asText())
        .doesNotHaveDuplicates();
    assertThat(accounts()).isEqualTo(ROWS);
  }

  @Test
  @Tag("B2B-2")
  @DisplayName("a row that another worker takes becomes no account here")
  void leavesWhatIsTaken() throws SQLException {
    int size = 200;
    String id = batches().start(Batches.names(size), Map.of("name", "People"));
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .until(() -> batches().show(id).path("state").asText().equals("importing"));

    // in a worker's words, from the other end of the table until the two meet
    for (int above = size - CHUNK; above > 0; above -= CHUNK) {
      server.execute(
          ("update DOORSTEP_BATCH_ROW set STATE = 'imported', CONTENT = null"
                  + " where BATCH_ID = '%s' and LINE_NUMBER > %d and STATE = 'valid'")
              .formatted(id, above));
    }

    assertThat(batches().finished(id).path("done").asInt()).isEqualTo(size);
    long taken = batches().rows(id).stream().filter(row -> !row.has("user_id")).count();
    assertThat(taken).isBetween(1L, size - 1L);
    assertThat(accounts()).isEqualTo(Math.toIntExact(size - taken));
  }

  @Test
  @Tag("B2B-2")
  @DisplayName("of many that hand tables in at once so many are taken as there is room for")
  void keepsTheLimit() throws SQLException {
    String realmId = realm().realm().resource().toRepresentation().getId();
    String slots =
        IntStream.range(1, LIMIT)
            .mapToObj(
                slot ->
                    "('%1$s', '%1$s', '%2$s', %3$d, 'elsewhere-%3$d')"
                        .formatted(realmId, owner().id(), slot))
            .collect(Collectors.joining(", "));
    server.execute(
        "insert into DOORSTEP_BATCH_SLOT (REALM_ID, OWNER_REALM_ID, OWNER_ID, SLOT_NUMBER,"
            + " BATCH_ID) values "
            + slots);
    // long enough to be under way while the others are looked at
    String table = Batches.names(4_000);

    List<Answer> answers =
        Crowd.atOnce(CALLERS, caller -> batches().upload(node(caller).url(), table));

    List<Answer> taken = answers.stream().filter(answer -> answer.status() == 202).toList();
    assertThat(taken).as("%s", answers.stream().map(Answer::body).toList()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !taken.contains(answer))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.body()).isEqualTo(409);
              assertThat(answer.text("type")).endsWith(":batches-open");
              assertThat(answer.text("detail")).startsWith(LIMIT + " ");
            });

    String id = taken.get(0).text("batch_id");
    batches().call("POST", "/" + id + "/cancel");
    batches().finished(id);
    String next = batches().start(node(0).url(), Batches.names(1));
    assertThat(batches().finished(next).path("done").asInt()).isEqualTo(1);
  }
}
