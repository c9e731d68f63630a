package io.doorstep.it.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-2")
class BatchInputIT {
  private static final Map<String, String> NAMED = Map.of("name", "June");

  private final StaffRealm realm;
  private final Rows rows;
  private final Batches batches;

  BatchInputIT(KeycloakServer server) {
    this.realm = StaffRealm.copyOf(server, "b2b");
    this.rows = new Rows(server);
    this.batches = new Batches(realm, realm.token(realm.somebody("b2b_admin")));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        Arguments.of("email\nno address", "email"),
        Arguments.of("email,first_name\n%s,\"" + "x".repeat(300) + "\"", "first_name"),
        Arguments.of("email,mobile_number\n%s,9876543210", "mobile_number"),
        Arguments.of("email,branch\n%s,NOWHERE", "branch"),
        Arguments.of("email,branch\n%s,HQ", "branch"),
        Arguments.of("email,account_type\n%s,b2b_admin", "account_type"),
        Arguments.of("email,account_type\n%s,nobody", "account_type"),
        Arguments.of("email,send_setup_link\n%s,perhaps", "send_setup_link"),
        Arguments.of("first_name,send_setup_link\nAsha,true", "email"),
        Arguments.of("email,first_name\n%s,\"a\u0007b\"", "first_name"),
        Arguments.of("email,first_name\n%s,Asha,Rao", "file"),
        Arguments.of("email,first_name\n%s", "file"));
  }

  @ParameterizedTest
  @MethodSource("badRows")
  @DisplayName("a bad row fails with the field that is wrong, and the others become accounts")
  void failsRows(String template, String field) {
    String bad = template.formatted(Contacts.email());
    List<String> columns = List.of(bad.lines().findFirst().orElseThrow().split(","));
    String good =
        columns.stream()
            .map(column -> column.equals("email") ? Contacts.email() : goodCell(column))
            .collect(Collectors.joining(","));
    String id = batches.start(bad + "\n" + good, NAMED);

    JsonNode batch = batches.finished(id);
    List<JsonNode> result = batches.rows(id);

    assertThat(result.get(0).path("state").asText()).isEqualTo("failed");
    assertThat(result.get(0).path("errors").findValuesAsText("field"))
        .as(result.toString())
        .contains(field);
    assertThat(result.get(1).path("state").asText()).as(result.toString()).isEqualTo("imported");
    assertThat(batch.path("done").asInt()).isEqualTo(1);
    assertThat(batch.path("failed").asInt()).isEqualTo(1);
  }

  private static String goodCell(String column) {
    return column.endsWith("name") ? "Usha" : "";
  }

  @Test
  @DisplayName("of rows that are the same the first counts; an address that is taken is told")
  void failsDuplicates() {
    List<String> emails = Batches.people(2);
    String first = batches.start(Batches.table(emails), NAMED);
    assertThat(batches.finished(first).path("done").asInt()).isEqualTo(2);
    String fresh = Contacts.email();

    String id =
        batches.start(
            Batches.table(List.of(fresh, fresh.toUpperCase(Locale.ROOT), emails.get(0), fresh)),
            NAMED);
    JsonNode batch = batches.finished(id);

    assertThat(batch.path("done").asInt()).isEqualTo(1);
    assertThat(batches.rows(id))
        .extracting(row -> row.path("errors").path(0).path("key").asText())
        .containsExactly(
            "",
            "doorstepErrorBatchDuplicate",
            "doorstepErrorEmailTaken",
            "doorstepErrorBatchDuplicate");
    assertThat(batches.rows(id).get(3).path("errors").toString()).contains("Row 2");
    assertThat(realm.realm().resource().users().searchByEmail(fresh, true)).hasSize(1);
  }

  static Stream<Arguments> badFiles() {
    StringBuilder long10 = new StringBuilder("email\n");
    for (int i = 0; i <= 10_000; i++) {
      long10.append("a").append(i).append("@example.com\n");
    }
    return Stream.of(
        Arguments.of("", "doorstepErrorCsvEmpty"),
        Arguments.of("email,first_name\n", "doorstepErrorCsvEmpty"),
        Arguments.of("email,salary\nx,1\n", "doorstepErrorCsvColumnUnknown"),
        Arguments.of("email,user_code\nx,A0031V\n", "doorstepErrorCsvColumnUnknown"),
        Arguments.of("email,approval\nx,approved\n", "doorstepErrorCsvColumnUnknown"),
        Arguments.of("email,email\nx,y\n", "doorstepErrorCsvColumnTwice"),
        Arguments.of("email,\nx,y\n", "doorstepErrorCsvColumnName"),
        Arguments.of("email\n\"x\n", "doorstepErrorCsvQuotes"),
        Arguments.of(long10.toString(), "doorstepErrorCsvTooManyRows"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  @DisplayName("what is no table of people is refused at once")
  void refusesFiles(String table, String key) {
    Answer refused = batches.upload(table, NAMED);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("file");
    assertThat(refused.json().at("/errors/0/key").asText()).isEqualTo(key);
  }

  @Test
  @DisplayName("bad forms are refused, and leave nothing behind")
  void refusesForms() {
    String table = Batches.table(Batches.people(1));
    int before =
        rows.count(
            "DOORSTEP_BATCH where REALM_ID = ?",
            realm.realm().resource().toRepresentation().getId());
    for (Map<String, String> fields :
        List.of(
            Map.<String, String>of(),
            Map.of("name", " "),
            Map.of("name", "x".repeat(101)),
            Map.of("name", "a\u0000b"),
            Map.of("name", "x", "dry_run", "maybe"),
            Map.of("name", "x", "send_setup_link", "maybe"))) {
      assertThat(batches.upload(table, fields).status()).as("%s", fields).isEqualTo(422);
    }
    assertThat(batches.upload(table.getBytes(StandardCharsets.UTF_16), NAMED).status())
        .isEqualTo(422);
    assertThat(batches.upload(new byte[5 * 1024 * 1024], NAMED).status()).isEqualTo(413);
    assertThat(batches.call("POST", "").status()).isEqualTo(415);
    for (String query : List.of("?state=lost", "?max=0", "?max=101", "?first=x")) {
      assertThat(batches.get(query).status()).as(query).isEqualTo(422);
    }
    assertThat(
            rows.count(
                "DOORSTEP_BATCH where REALM_ID = ?",
                realm.realm().resource().toRepresentation().getId()))
        .isEqualTo(before);
  }

  @Test
  @DisplayName("the file may be as spreadsheets of old have it, but not in their encoding")
  void readsUtf8Only() {
    String table = "email,first_name\n" + Contacts.email() + ",José\n";

    assertThat(batches.upload(table.getBytes(StandardCharsets.ISO_8859_1), NAMED).body())
        .contains("doorstepErrorCsvEncoding");
    assertThat(batches.upload(table.getBytes(UTF_8), NAMED).status()).isEqualTo(202);
  }
}
