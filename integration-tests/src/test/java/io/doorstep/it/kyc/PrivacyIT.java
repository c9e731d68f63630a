package io.doorstep.it.kyc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** On PostgreSQL, whose own tool dumps the database. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
class PrivacyIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final KeycloakServer server;
  private final KycRealm realm;

  PrivacyIT(KeycloakServer server) {
    this.server = server;
    this.realm = KycRealm.in(server);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("KYC-7")
  @Tag("KYC-8")
  @Tag("KYC-2")
  @DisplayName("a dump of the database has no number, code or picture in the clear")
  void dumpHasNothing() throws Exception {
    Member applicant = realm.member();
    applicant.submitCase();
    try (KycRealm vault = KycRealm.in(server)) {
      vault.policy(Map.of("vaultMode", "true"));
      vault.member().submitCase();

      String dump = dump();

      assertThat(dump).contains(applicant.person().id(), "doorstep_kyc_section");
      List<String> secrets = List.of(Member.AADHAAR, Member.PAN, Member.ACCOUNT, "Rao Stores");
      for (String secret : secrets) {
        assertThat(dump).doesNotContain(secret, hex(secret));
      }
      // how every JPEG begins, as the dump of a binary column shows it
      assertThat(dump).doesNotContain("\\xffd8ff", "ffd8ffe000104a464946");
    }
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hex.append("%02x".formatted(b));
    }
    return hex.toString();
  }

  private String dump() throws SQLException, IOException, InterruptedException {
    String url;
    try (Connection connection = server.connect()) {
      url = connection.getMetaData().getURL();
    }
    String address = url.replaceFirst("^jdbc:postgresql://([^/]+)/([^?]+).*$", "$1/$2");
    Path file = folder.resolve("dump.sql");
    Process dump =
        new ProcessBuilder(
                bindir().resolve("pg_dump").toString(),
                "--dbname=postgresql://postgres:postgres@" + address,
                "--file=" + file)
            .inheritIO()
            .start();
    assertThat(dump.waitFor()).isZero();
    return Files.readString(file);
  }

  private static Path bindir() throws IOException {
    Process config = new ProcessBuilder("pg_config", "--bindir").start();
    return Path.of(
        new String(config.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }

  @Test
  @Tag("KYC-9")
  @DisplayName("an approval ends with its time, and the level with it")
  void approvalsEnd() throws SQLException {
    Member applicant = realm.member();
    Member reviewer = realm.reviewer();
    String id = applicant.submitCase();
    reviewer.claim(id);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);

    update("update doorstep_kyc_case set expires_at = 1 where id = '" + id + "'");

    Awaitility.await().atMost(PATIENCE).until(() -> applicant.state().equals("expired"));
    assertThat(applicant.get("case").json().path("kyc_level").asInt()).isZero();
  }

  @Test
  @Tag("KYC-11")
  @DisplayName("a user gets all that is kept, and is erased once the waiting time is over")
  void exportAndErasure() throws SQLException {
    Member applicant = realm.member();
    applicant.submitCase();
    JsonNode export = applicant.get("export").json();
    assertThat(export.at("/case/sections/aadhaar/values/number").asText()).endsWith("2346");
    assertThat(export.path("documents")).hasSize(6);
    assertThat(export.path("consents")).hasSize(1);
    assertThat(export.at("/account/email/0").asText()).isEqualTo(applicant.person().email());

    Answer wish = applicant.call("DELETE", "", "");
    assertThat(wish.status()).as(wish.body()).isEqualTo(202);
    assertThat(applicant.call("DELETE", "erasure", "").status()).isEqualTo(204);
    assertThat(applicant.get("erasure").status()).isEqualTo(404);
    applicant.call("DELETE", "", "");
    String userId = applicant.person().id();
    update("update doorstep_erasure set due_at = 1 where user_id = '" + userId + "'");

    Awaitility.await().atMost(PATIENCE).until(() -> applicant.get("case").status() == 401);
    for (String table : List.of("case", "section", "number", "history")) {
      assertThat(count("doorstep_kyc_" + table, userId)).as(table).isZero();
    }
    for (String table : List.of("data_key", "document", "consent", "erasure")) {
      assertThat(count("doorstep_" + table, userId)).as(table).isZero();
    }
  }

  @Test
  @Tag("KYC-8")
  @Tag("KYC-11")
  @DisplayName("documents stay with a submitted case, and go with it when its retention is over")
  void documentsGoWithTheirCase() throws SQLException {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    String userId = applicant.person().id();
    String document = applicant.get("export").json().at("/documents/0/id").asText();

    Answer refused = applicant.call("DELETE", "documents/" + document, "");
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("doorstepErrorDocumentPinned");
    assertThat(applicant.get("documents/" + document).status()).isEqualTo(200);
    assertThat(applicant.call("POST", "case/withdrawal", "").status()).isEqualTo(200);
    assertThat(count("doorstep_document", userId)).isEqualTo(6);

    update("update doorstep_kyc_case set updated_at = 1 where id = '" + id + "'");

    Awaitility.await().atMost(PATIENCE).until(() -> count("doorstep_kyc_case", userId) == 0);
    assertThat(count("doorstep_document", userId)).isZero();
  }

  private void update(String statement) throws SQLException {
    try (Connection connection = server.connect();
        Statement update = connection.createStatement()) {
      assertThat(update.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private int count(String table, String userId) throws SQLException {
    try (Connection connection = server.connect();
        Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "select count(*) from " + table + " where user_id = '" + userId + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
