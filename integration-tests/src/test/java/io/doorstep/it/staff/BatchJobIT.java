package io.doorstep.it.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-2")
class BatchJobIT {
  private static final int ROWS = 300;
  private static final int ALONE = 30;

  private static final Map<String, String> NAMED = Map.of("name", "June");

  private final StaffRealm realm;
  private final Rows rows;
  private final Batches batches;

  BatchJobIT(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "b2b");
    this.rows = new Rows(server);
    this.batches = new Batches(realm, realm.token(realm.somebody("b2b_admin")));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("a cancelled batch stops: what is an account stays one, and no row follows")
  void isCancelled() {
    List<String> emails = Batches.people(1_500);
    String id = batches.start(Batches.table(emails), NAMED);
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .until(() -> batches.show(id).path("done").asInt() > 0);

    Answer cancelled = batches.call("POST", "/" + id + "/cancel");
    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    int made = rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and STATE = 'imported'", id);
    JsonNode batch = batches.finished(id);

    assertThat(batch.path("state").asText()).isEqualTo("cancelled");
    assertThat(batch.path("done").asInt()).isEqualTo(made).isBetween(1, emails.size() - 1);
    assertThat(rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and STATE = 'skipped'", id))
        .isEqualTo(emails.size() - made);
    assertThat(rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and CONTENT is not null", id))
        .isZero();
    assertThat(accountsOf(id)).isEqualTo(made);
    assertThat(batches.call("POST", "/" + id + "/cancel").status()).isEqualTo(409);
  }

  private int accountsOf(String id) {
    return rows.count(
        "USER_ENTITY where ID in (select USER_ID from DOORSTEP_BATCH_ROW where BATCH_ID = ?)", id);
  }

  @Test
  @DisplayName("a row costs no more than an account made alone, and nothing that rows say stays")
  void isFast() {
    List<String> emails = Batches.people(ROWS);
    Duration before = makesAlone();
    Instant begin = Instant.now();
    String id = batches.start(Batches.table(emails), NAMED);
    String stored =
        rows.values("select CONTENT from DOORSTEP_BATCH_ROW where BATCH_ID = ?", id).toString();

    JsonNode batch = batches.finished(id);
    Duration taken = Duration.between(begin, Instant.now());
    Duration alone = before.plus(makesAlone()).dividedBy(2L * ALONE);
    Duration row = taken.dividedBy(ROWS);
    System.out.printf("%d ms a row, %d ms alone%n", row.toMillis(), alone.toMillis());

    assertThat(batch.path("done").asInt()).as("%s", batch).isEqualTo(ROWS);
    assertThat(accountsOf(id)).isEqualTo(ROWS);
    assertThat(stored).doesNotContain(emails.get(0), emails.get(ROWS - 1), "Asha");
    assertThat(rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and CONTENT is not null", id))
        .isZero();
    assertThat(
            rows.count(
                "DOORSTEP_DATA_KEY where RECORD_ID = ? and RECORD_TYPE = 'batch-content'"
                    + " and WRAPPED_KEY is not null",
                id))
        .isZero();
    // of the same time, so that it says the same on a slow machine; twice, for what runs beside
    assertThat(row).isLessThan(alone.multipliedBy(2));
  }

  /** How long so many accounts take, one call each. */
  private Duration makesAlone() {
    List<String> emails = Batches.people(ALONE);
    Instant begin = Instant.now();
    emails.forEach(batches::makeAlone);
    return Duration.between(begin, Instant.now());
  }

  @Test
  @DisplayName("who loses what it takes makes no further account by a batch that is under way")
  void asksAgain() {
    Somebody somebody = realm.somebody("b2b_admin");
    Batches own = new Batches(realm, realm.token(somebody));
    String id = own.start(Batches.table(Batches.people(400)), NAMED);
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .until(
            () ->
                rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and STATE = 'imported'", id) > 0);
    UserRepresentation disabled = realm.user(somebody).toRepresentation();
    disabled.setEnabled(false);
    realm.user(somebody).update(disabled);

    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .until(() -> rows.count("DOORSTEP_BATCH where ID = ? and STATE = 'completed'", id) == 1);

    int failed = rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ? and STATE = 'failed'", id);
    assertThat(failed).isPositive();
    assertThat(accountsOf(id)).isEqualTo(400 - failed);
  }
}
