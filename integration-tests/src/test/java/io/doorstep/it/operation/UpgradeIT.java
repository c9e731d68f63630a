package io.doorstep.it.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that an older version has left is opened by this one. */
@Tag("ERP-9")
@DisabledIfSystemProperty(named = "keycloak.server", matches = "container")
@TestInstance(Lifecycle.PER_CLASS)
class UpgradeIT {
  private static final Person APPROVED =
      new Person(
          "4183305b-ca84-463c-a899-0e4f81226324", "+919809439893", "person9439894@example.com");
  private static final Person WAITING =
      new Person(
          "fdfff8eb-a202-46f5-876d-ba081208f7d7", "+919809439899", "person9439900@example.com");
  private static final Person DRAFTING =
      new Person(
          "2e993469-422c-44c8-85ed-af0ad31ac2c5", "+919809439903", "person9439904@example.com");
  private static final Person REVIEWER =
      new Person(
          "d1a413ea-d4f3-497a-b5d5-f69bdfc96780", "+919809439897", "person9439898@example.com");
  private static final String WAITING_CASE = "ea68f2e4-8c60-4af3-b176-328cf43d39e9";
  private static final String ACCOUNT_TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";
  private static final String USER_CODE = "YHOGMO";

  private KeycloakServer server;
  private AppRealm realm;

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    Path keys =
        Files.createFile(
            directory.resolve("keys"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (InputStream left = resource("onboarding.keys")) {
      Files.write(keys, left.readAllBytes());
    }
    server =
        KeycloakServer.builder()
            .database(Database.POSTGRES)
            .dump(dump())
            .option("--spi-doorstep-key-ring--doorstep--file=" + keys)
            .start();
    realm = AppRealm.imported(server, "erp");
    assertThat(realm.admin("POST", "onboarding/setup", "{}").status()).isEqualTo(200);
  }

  private static String dump() throws IOException {
    try (InputStream left = new GZIPInputStream(resource("onboarding.sql.gz"))) {
      return new String(left.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(UpgradeIT.class.getResourceAsStream("/upgrade/" + name), name);
  }

  @AfterAll
  void close() {
    realm.close();
    server.close();
  }

  @Test
  @Tag("ERP-5")
  @DisplayName("people log in as before, and are who they were")
  void people() {
    JsonNode claims = Jwt.claims(signIn(APPROVED).token());

    assertThat(claims.path("sub").asText()).isEqualTo(APPROVED.id());
    assertThat(claims.path("account_type").asText()).isEqualTo("user");
    assertThat(claims.path("user_code").asText()).isEqualTo(USER_CODE);
    assertThat(claims.path("kyc_level").asInt()).isEqualTo(3);
    assertThat(claims.path("next_step").asText()).isEqualTo("none");
    Map<String, String> password =
        Map.of(
            "grant_type", "password",
            "client_id", "demo-app",
            "username", APPROVED.email(),
            "password", "monsoon-Passw0rd7");
    assertThat(realm.api().token(password).status()).isEqualTo(200);
  }

  @Test
  @Tag("KYC-7")
  @Tag("KYC-8")
  @DisplayName("cases are as they were left: approved, with their pictures, and to be gone on with")
  void cases() {
    Member approved = signIn(APPROVED);
    JsonNode kyc = approved.get("case").json();
    assertThat(kyc.path("state").asText()).isEqualTo("approved");
    assertThat(kyc.at("/sections/pan/values/number").asText()).isEqualTo("••••••085R");
    assertThat(kyc.at("/sections/bank/values/ifsc").asText()).isEqualTo("KKBK0000261");
    Answer picture = approved.get("documents/" + kyc.at("/sections/pan/values/document").asText());
    assertThat(picture.status()).as(picture.body()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");

    Member reviewer = signIn(REVIEWER);
    assertThat(reviewer.review("cases").json().findValuesAsText("id"))
        .containsExactly(WAITING_CASE);
    assertThat(reviewer.claim(WAITING_CASE).text("state")).isEqualTo("in_review");
    assertThat(reviewer.approve(WAITING_CASE).text("state")).isEqualTo("approved");
    assertThat(signIn(DRAFTING).submitCase()).isNotEmpty();

    moveToABranch(WAITING);
    assertThat(
            new Rows(server)
                .count(
                    "DOORSTEP_KYC_CASE c join DOORSTEP_ACCOUNT a on a.USER_ID = c.USER_ID"
                        + " and a.BRANCH_ID = c.BRANCH_ID where c.USER_ID = ?",
                    WAITING.id()))
        .as("the case goes with its account")
        .isEqualTo(1);
  }

  /** There were none before. */
  private void moveToABranch(Person person) {
    String branch = "{\"code\":\"FIRST\",\"name\":\"First\"}";
    assertThat(realm.admin("POST", "onboarding/branches", branch).status()).isEqualTo(201);
    ComponentsResource components = realm.resource().components();
    ComponentRepresentation user =
        components.query(null, ACCOUNT_TYPE).stream()
            .filter(type -> type.getName().equals("user"))
            .findFirst()
            .orElseThrow();
    user.getConfig().putSingle("managedBy", "admin");
    components.component(user.getId()).update(user);
    Answer moved =
        realm.admin("PUT", "onboarding/users/" + person.id() + "/branch", "{\"code\":\"FIRST\"}");
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  @Test
  @Tag("ERP-6")
  @Tag("B2B-3")
  @DisplayName("accounts of before are in the lists of staff, and can be deleted and restored")
  void accounts() {
    Awaitility.await().untilAsserted(() -> assertThat(statuses()).containsOnly("active"));
    JsonNode all = realm.admin("GET", "onboarding/users?account_type=user", "").json();
    assertThat(all.findValuesAsText("user_id"))
        .contains(APPROVED.id(), WAITING.id(), DRAFTING.id());
    String sought = "{\"mobile_number\":\"" + WAITING.mobile() + "\"}";
    assertThat(found(sought)).containsExactly(WAITING.id());
    assertThat(found("{\"user_code\":\"" + USER_CODE + "\"}")).containsExactly(APPROVED.id());

    String path = "onboarding/users/" + APPROVED.id();
    assertThat(realm.admin("DELETE", path, "").status()).isEqualTo(204);
    assertThat(realm.admin("POST", path + "/restore", "{}").status()).isEqualTo(200);
    assertThat(signIn(APPROVED).state()).isEqualTo("approved");
    Answer verified = realm.admin("POST", "onboarding/audit/verification", "{}");
    assertThat(verified.status()).as(verified.body()).isEqualTo(200);
  }

  private List<String> statuses() {
    return realm.admin("GET", "onboarding/users", "").json().findValuesAsText("status");
  }

  private List<String> found(String sought) {
    return realm
        .admin("POST", "onboarding/users/search", sought)
        .json()
        .findValuesAsText("user_id");
  }

  private Member signIn(Person person) {
    SentCode sent = realm.send(person.mobile(), "login");
    Answer login = realm.api().login(sent.challenge(), sent.code());
    assertThat(login.status()).as(login.body()).isEqualTo(200);
    return new Member(realm, person, login.text("access_token"));
  }
}
