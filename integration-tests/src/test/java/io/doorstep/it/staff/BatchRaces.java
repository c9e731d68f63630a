package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.staff.StaffRealm.Somebody;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of batches whoever works on them, and whichever database it is. */
@Tag("B2B-2")
abstract class BatchRaces {
  private final KeycloakServer server;
  private StaffRealm realm;
  private Somebody owner;
  private Batches batches;
  private int accountsBefore;

  BatchRaces(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void open() {
    realm = StaffRealm.copyOf(server, "b2b");
    owner = realm.somebody("b2b_admin");
    batches = new Batches(realm, realm.token(owner));
    accountsBefore = users();
  }

  @AfterEach
  void close() {
    realm.close();
  }

  Batches batches() {
    return batches;
  }

  StaffRealm realm() {
    return realm;
  }

  Somebody owner() {
    return owner;
  }

  KeycloakNode node(int call) {
    List<KeycloakNode> nodes = server.nodes();
    return nodes.get(call % nodes.size());
  }

  private int users() {
    return realm.realm().resource().users().count();
  }

  /** How many accounts were made, as Keycloak counts them. */
  int accounts() {
    return users() - accountsBefore;
  }

  /** It goes after each test, and the test fails if it can not. */
  @Test
  @DisplayName("a realm can go while accounts are made in it")
  void goesWithItsRealm() {
    List<String> ids = underWay(4);

    assertThat(ids).anyMatch(id -> !batches.show(id).has("finished_at"));
  }

  @Test
  @DisplayName("who has handed tables in can go while accounts are made of them")
  void goesWithItsOwner() {
    List<String> ids = underWay(2);
    assertThat(ids).anyMatch(id -> !batches.show(id).has("finished_at"));

    realm.user(owner).remove();

    assertThat(realm.realm().admin("GET", "onboarding/batches", "").json().path("items")).isEmpty();
  }

  /** Batches of which each has some accounts by now. */
  private List<String> underWay(int count) {
    List<String> ids =
        IntStream.range(0, count)
            .mapToObj(call -> batches.start(node(call).url(), Batches.names(75)))
            .toList();
    Awaitility.await()
        .atMost(Batches.PATIENCE)
        .until(() -> ids.stream().allMatch(id -> batches.show(id).path("done").asInt() > 0));
    return ids;
  }

  @Test
  @DisplayName("batches that are worked on at once are all done; a row in two is one account")
  void doesAllAtOnce() {
    List<String> shared = Batches.people(20);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(batches.start(node(i).url(), Batches.table(shared)));
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
    assertThat(accounts()).isEqualTo(shared.size());
    assertThat(ids.stream().flatMap(id -> batches.rows(id).stream()))
        .filteredOn(row -> row.path("state").asText().equals("failed"))
        .allSatisfy(
            row ->
                assertThat(row.path("errors").findValuesAsText("key"))
                    .containsExactly("doorstepErrorEmailTaken"));
  }
}
