package io.doorstep.it.kyc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.keycloak.representations.idm.RealmRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MailServer;
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
  private final Rows rows;
  private final KycRealm realm;

  PrivacyIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
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
      Member inVault = vault.member();
      inVault.submitCase();
      String code = realm.realm().send(applicant.person().mobile(), "login").code();

      String dump = dump();

      assertThat(dump).contains(applicant.person().id(), inVault.person().id());
      assertThat(dump).doesNotContainPattern("(?<![0-9A-Za-z])" + code + "(?![0-9A-Za-z])");
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

  /** By PostgreSQL's own tool, or where that is not installed by reading every value. */
  private String dump() throws SQLException, IOException, InterruptedException {
    Path tool;
    try {
      tool = bindir().resolve("pg_dump");
    } catch (IOException e) {
      return rows.everything().stream().map(Rows.Cell::value).collect(Collectors.joining("\n"));
    }
    String url;
    try (Connection connection = server.connect()) {
      url = connection.getMetaData().getURL();
    }
    String address = url.replaceFirst("^jdbc:postgresql://([^/]+)/([^?]+).*$", "$1/$2");
    Path file = folder.resolve("dump.sql");
    Process dump =
        new ProcessBuilder(
                tool.toString(),
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
  @Tag("KYC-10")
  @DisplayName("an approval ends with its time, and the level with it; its holder is told before")
  void approvalsEnd() {
    try (KycRealm mailing = KycRealm.in(server);
        MailServer mail = MailServer.start()) {
      endApproval(mailing, mail);
    }
  }

  private void endApproval(KycRealm mailing, MailServer mail) {
    Member applicant = mailing.member();
    Member reviewer = mailing.reviewer();
    String id = applicant.submitCase();
    reviewer.claim(id);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);
    String email = applicant.person().email();
    RealmRepresentation settings = mailing.realm().resource().toRepresentation();
    settings.setSmtpServer(mail.realmSettings());
    mailing.realm().resource().update(settings);
    long soon = System.currentTimeMillis() + Duration.ofDays(5).toMillis();

    rows.update("update DOORSTEP_KYC_CASE set EXPIRES_AT = ? where ID = ?", soon, id);

    String notice = MailServer.plainText(mail.await(email, 1));
    assertThat(notice).contains(Integer.toString(yearOf(soon))).doesNotContain("${", "null");
    assertThat(applicant.get("case").json().path("kyc_level").asInt()).isEqualTo(3);

    rows.update("update DOORSTEP_KYC_CASE set EXPIRES_AT = 1 where ID = ?", id);

    Awaitility.await().atMost(PATIENCE).until(() -> applicant.state().equals("expired"));
    assertThat(mail.messages(email)).as("told once").hasSize(1);
    assertThat(applicant.get("case").json().path("kyc_level").asInt()).isZero();
  }

  private static int yearOf(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).getYear();
  }

  @Test
  @Tag("KYC-7")
  @Tag("KYC-8")
  @Tag("KYC-11")
  @DisplayName("a closed case goes after the realm's retention, its data keys and pictures with it")
  void retention() {
    Member applicant = realm.member();
    String id = applicant.submitCase();
    String userId = applicant.person().id();
    Member other = realm.member();
    String kept = other.submitCase();
    String picture = applicant.document("picture");
    String pinned = applicant.get("export").json().at("/documents/0/id").asText();
    applicant.call("POST", "case/withdrawal", "");
    other.call("POST", "case/withdrawal", "");
    Answer refused = applicant.call("DELETE", "documents/" + pinned, "");
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("doorstepErrorDocumentPinned");
    assertThat(applicant.get("documents/" + pinned).status()).isEqualTo(200);
    assertThat(keysLeft(userId)).isGreaterThan(6);

    rows.update("update DOORSTEP_KYC_CASE set UPDATED_AT = 1 where ID = ?", id);

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> rows.count("DOORSTEP_KYC_CASE where ID = ?", id) == 0);
    for (String table : List.of("SECTION", "NUMBER", "HISTORY")) {
      assertThat(rows.count("DOORSTEP_KYC_" + table + " where USER_ID = ?", userId)).isZero();
    }
    assertThat(rows.values("select ID from DOORSTEP_DOCUMENT where USER_ID = ?", userId))
        .as("what was not part of the case stays")
        .containsExactly(picture);
    assertThat(keysLeft(userId)).isEqualTo(1);
    assertThat(rows.count("DOORSTEP_KYC_CASE where ID = ?", kept)).isEqualTo(1);
    assertThat(applicant.state()).as("a new one can begin").isEqualTo("draft");
  }

  private int keysLeft(String userId) {
    return rows.count("DOORSTEP_DATA_KEY where USER_ID = ? and WRAPPED_KEY is not null", userId);
  }

  @Test
  @Tag("KYC-11")
  @DisplayName("a user gets all that is kept, and is erased once the waiting time is over")
  void exportAndErasure() {
    Member applicant = realm.member();
    applicant.submitCase();
    JsonNode export = applicant.get("export").json();
    assertThat(export.at("/case/sections/aadhaar/values/number").asText()).endsWith("2346");
    assertThat(export.path("documents")).hasSize(6);
    assertThat(export.path("consents")).hasSize(1);
    assertThat(export.at("/logins/0/outcome").asText()).isEqualTo("success");
    assertThat(export.at("/account/email/0").asText()).isEqualTo(applicant.person().email());

    Answer wish = applicant.call("DELETE", "", "");
    assertThat(wish.status()).as(wish.body()).isEqualTo(202);
    assertThat(applicant.call("DELETE", "erasure", "").status()).isEqualTo(204);
    assertThat(applicant.get("erasure").status()).isEqualTo(404);
    applicant.call("DELETE", "", "");
    String userId = applicant.person().id();
    assertThat(applicant.get("case").status()).as("not before its time").isEqualTo(200);
    rows.update("update DOORSTEP_ERASURE set DUE_AT = 1 where USER_ID = ?", userId);

    Awaitility.await().atMost(PATIENCE).until(() -> applicant.get("case").status() == 401);
    for (String table :
        List.of(
            "KYC_CASE",
            "KYC_SECTION",
            "KYC_NUMBER",
            "KYC_HISTORY",
            "DATA_KEY",
            "DOCUMENT",
            "CONSENT",
            "ERASURE",
            "USER_CODE",
            "CONTACT")) {
      assertThat(rows.count("DOORSTEP_" + table + " where USER_ID = ?", userId)).as(table).isZero();
    }
  }
}
