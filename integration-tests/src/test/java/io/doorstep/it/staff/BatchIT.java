package io.doorstep.it.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.staff.StaffRealm.Somebody;
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
class BatchIT {
  private static final Map<String, String> NAMED = Map.of("name", "June");

  private final KeycloakServer server;
  private final StaffRealm realm;
  private final Rows rows;
  private final Somebody owner;
  private final Batches batches;

  BatchIT(KeycloakServer server) {
    this.server = server;
    this.realm = StaffRealm.copyOf(server, "b2b");
    this.rows = new Rows(server);
    this.owner = realm.somebody("b2b_admin");
    this.batches = new Batches(realm, realm.token(owner));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  private int accounts(List<String> emails) {
    return emails.stream()
        .mapToInt(email -> realm.realm().resource().users().searchByEmail(email, true).size())
        .sum();
  }

  @Test
  @DisplayName("a table from a spreadsheet becomes accounts in the branch of who hands it in")
  void imports() {
    List<String> emails = Batches.people(3);
    String table =
        "\uFEFF\"First_Name\";last_name;\"email\"\r\n"
            + "\"Asha, of Jaipur\";Rao;"
            + emails.get(0)
            + "\r\n\r\nUsha;\"Mehta\";"
            + emails.get(1).toUpperCase(Locale.ROOT)
            + "\r\nराधा;राव;"
            + emails.get(2);

    String id = batches.start(table, NAMED);
    JsonNode batch = batches.finished(id);

    assertThat(batch.path("state").asText()).isEqualTo("completed");
    assertThat(batch.path("name").asText()).isEqualTo("June");
    assertThat(List.of(batch.path("total"), batch.path("done"), batch.path("failed")))
        .as(batches.rows(id).toString())
        .extracting(JsonNode::asInt)
        .containsExactly(3, 3, 0);
    List<JsonNode> imported = batches.rows(id);
    assertThat(imported).extracting(row -> row.path("row").asInt()).containsExactly(2, 4, 5);
    assertThat(imported)
        .allSatisfy(
            row -> {
              assertThat(row.path("state").asText()).isEqualTo("imported");
              assertThat(row.path("user_code").asText()).hasSize(6);
            });
    JsonNode users = batches.get("/" + id + "/users").json();
    assertThat(users.findValuesAsText("email")).containsExactlyInAnyOrderElementsOf(emails);
    assertThat(users.findValuesAsText("account_type")).containsOnly("b2b_user");
    String code = realm.user(owner).toRepresentation().firstAttribute("user_code");
    assertThat(users.findValuesAsText("branch")).containsOnly(code);
    UserRepresentation first =
        realm.realm().resource().users().searchByEmail(emails.get(0), true).get(0);
    assertThat(first.getFirstName()).isEqualTo("Asha, of Jaipur");
  }

  @Test
  @DisplayName("a dry run says what is wrong by row and field, in the reader's language")
  void looksFirst() {
    List<String> emails = Batches.people(2);
    String table = Batches.table(emails) + "Asha,Rao,no address\n";

    String id = batches.start(table, Map.of("name", "Try", "dry_run", "true"));
    JsonNode batch = batches.finished(id);

    assertThat(batch.path("state").asText()).isEqualTo("validated");
    assertThat(batch.path("dry_run").asBoolean()).isTrue();
    assertThat(batch.path("done").asInt()).isEqualTo(2);
    assertThat(batch.path("failed").asInt()).isEqualTo(1);
    assertThat(accounts(emails)).isZero();
    JsonNode failed = batches.get("/" + id + "/rows?state=failed").json();
    assertThat(failed.findValuesAsText("row")).containsExactly("4");
    assertThat(failed.findValuesAsText("field")).containsExactly("email");
    String english = failed.findValuesAsText("message").get(0);
    String hindi =
        batches
            .get("/" + id + "/rows?state=failed", "hi")
            .json()
            .findValuesAsText("message")
            .get(0);
    assertThat(english).matches("[ -~]+").isNotEqualTo(hindi);
    assertThat(hindi).containsPattern("\\p{InDevanagari}");
  }

  @Test
  @DisplayName("another member of the staff finds neither batch nor anything of it")
  void isOwn() {
    String id = batches.start(Batches.table(Batches.people(1)), NAMED);
    batches.finished(id);
    Batches others = new Batches(realm, realm.token(realm.somebody("b2b_admin")));

    for (String path : List.of("", "/rows", "/users", "/result")) {
      assertThat(others.get("/" + id + path).status()).as(path).isEqualTo(404);
    }
    assertThat(others.call("POST", "/" + id + "/cancel").status()).isEqualTo(404);
    assertThat(others.get("").json().path("items")).isEmpty();
    assertThat(batches.get("/" + UUID.randomUUID()).status()).isEqualTo(404);
    Batches user = new Batches(realm, realm.token(realm.somebody("b2b_user")));
    assertThat(user.get("").status()).isEqualTo(403);
    assertThat(user.upload(Batches.table(Batches.people(1)), NAMED).status()).isEqualTo(403);
    try (StaffRealm elsewhere = StaffRealm.copyOf(server, "b2b")) {
      Batches foreign = new Batches(elsewhere, elsewhere.token(elsewhere.somebody("b2b_admin")));
      assertThat(foreign.get("/" + id).status()).isEqualTo(404);
    }
    Answer admins = realm.realm().admin("GET", "onboarding/batches/" + id, "");
    assertThat(admins.status()).isEqualTo(200);
  }

  @Test
  @DisplayName("lists come page by page, newest first, each batch once")
  void isListed() {
    Somebody somebody = realm.somebody("b2b_admin");
    Batches own = new Batches(realm, realm.token(somebody));
    List<String> started = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      started.add(0, own.start(Batches.table(Batches.people(1)), NAMED));
    }
    started.forEach(own::finished);
    List<String> listed = new ArrayList<>();
    String first = "";
    do {
      JsonNode page = own.get("?max=2" + first).json();
      listed.addAll(page.findValuesAsText("batch_id"));
      first = page.has("next") ? "&first=" + page.path("next").asText() : "";
    } while (!first.isEmpty());

    assertThat(listed).containsExactlyElementsOf(started);
    assertThat(own.get("?state=completed").json().path("items")).hasSize(5);
    assertThat(own.get("?state=cancelled").json().path("items")).isEmpty();
  }

  @Test
  @DisplayName("the result is a table for a spreadsheet")
  void isDownloaded() {
    String email = Contacts.email();
    String id = batches.start(Batches.table(List.of(email, "no address")), NAMED);
    batches.finished(id);

    Answer result = batches.get("/" + id + "/result");

    assertThat(result.status()).isEqualTo(200);
    List<String> lines = result.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).endsWith("\"row\",\"state\",\"user_id\",\"user_code\",\"errors\"");
    assertThat(lines.get(1)).matches("\"2\",\"imported\",\"[0-9a-f-]{36}\",\"[A-Z0-9]{6}\",\"\"");
    assertThat(lines.get(2)).startsWith("\"3\",\"failed\",\"\",\"\",\"email: ");
  }

  @Test
  @DisplayName("each account is on record as made by the owner of the batch")
  void isRecorded() {
    String id = batches.start(Batches.table(Batches.people(2)), NAMED);
    batches.finished(id);

    for (JsonNode row : batches.rows(id)) {
      Answer trail =
          realm
              .realm()
              .admin("GET", "onboarding/audit?user_id=" + row.path("user_id").asText(), "");
      assertThat(trail.body()).contains(owner.id(), id, "\"create\"").doesNotContain("Asha");
    }
    assertThat(realm.realm().admin("GET", "onboarding/audit?max=100", "").body())
        .contains("onboarding/batches");
  }

  @Test
  @DisplayName(
      "a batch goes with its owner, a removed account leaves its row, all go with the realm")
  void goes() {
    StaffRealm doomed = StaffRealm.copyOf(server, "b2b");
    Somebody somebody = doomed.somebody("b2b_admin");
    Batches own = new Batches(doomed, doomed.token(somebody));
    String id = own.start(Batches.table(Batches.people(2)), NAMED);
    own.finished(id);
    String user = own.rows(id).get(0).path("user_id").asText();

    doomed.realm().resource().users().get(user).remove();
    assertThat(own.rows(id).get(0).has("user_id")).isFalse();
    assertThat(own.get("/" + id + "/users").json().path("items")).hasSize(1);

    doomed.user(somebody).remove();
    assertThat(rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ?", id)).isZero();
    assertThat(rows.count("DOORSTEP_BATCH where ID = ?", id)).isZero();

    Somebody second = doomed.somebody("b2b_admin");
    Batches last = new Batches(doomed, doomed.token(second));
    String other = last.start(Batches.table(Batches.people(1)), NAMED);
    last.finished(other);
    doomed.close();
    assertThat(rows.count("DOORSTEP_BATCH_ROW where BATCH_ID = ?", other)).isZero();
    assertThat(rows.count("DOORSTEP_BATCH where ID = ?", other)).isZero();
  }
}
