package io.doorstep.it.record;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The logs as they are set up in what is shipped, on the one server that writes all of them. */
@WithKeycloak(SharedServer.MARIADB)
@Tag("ERP-8")
class LogFilesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakServer server;
  private KycRealm realm;

  LogFilesIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void makeRealm() {
    realm = KycRealm.in(server);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("what happens is in the log of its module, with the trace of its request")
  void writesLogsByModule() {
    Member member = realm.member();
    SentCode sent = realm.realm().send(member.person().mobile(), "login");
    assertThat(realm.realm().api().login(sent.challenge(), sent.wrong()).status()).isEqualTo(400);
    assertThat(member.consent().status()).isEqualTo(200);
    member.save("pan", member.pan());
    realm.makeReviewer(member.person().id());

    JsonNode failure = line("auth.log", "LOGIN_ERROR");
    assertThat(failure.at("/mdc/user").asText()).isEqualTo(member.person().id());
    assertThat(failure.at("/mdc/client").asText()).isEqualTo("demo-app");
    assertThat(failure.at("/mdc/error").asText()).isEqualTo("invalid_user_credentials");
    assertThat(failure.at("/mdc/ip_address").asText()).isEqualTo("127.0.0.1");
    assertThat(line("kyc.log", "CUSTOM_REQUIRED_ACTION").at("/mdc/user").asText())
        .isEqualTo(member.person().id());
    JsonNode act = line("admin.log", "CREATE", "REALM_ROLE_MAPPING");
    assertThat(act.at("/mdc/resource_path").asText()).startsWith("users/" + member.person().id());
    assertThat(act.at("/mdc/actor_realm").asText()).isEqualTo("master");

    String trace = failure.at("/mdc/traceId").asText();
    assertThat(trace).hasSize(32);
    JsonNode access = access(trace);
    assertThat(access.path("method").asText()).isEqualTo("POST");
    assertThat(access.path("path").asText()).endsWith("/protocol/openid-connect/token");
    assertThat(access.path("status").asInt()).isEqualTo(400);
    assertThat(access.path("milliseconds").asInt()).isNotNegative();
  }

  @Test
  @DisplayName("what was typed, and what stands behind a question mark, is in no log")
  void keepsSecretsOut() {
    String typed = "s3cret-" + System.nanoTime();
    realm.realm().api().byPassword(typed, typed);
    realm.realm().api().call("GET", "onboarding/statistics?code=" + typed, null, null);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                server.node().moduleLog("access.log").stream()
                    .anyMatch(line -> line.contains(name() + "/onboarding/statistics")));

    for (String file : List.of("auth.log", "kyc.log", "admin.log", "access.log", "keycloak.log")) {
      assertThat(server.node().moduleLog(file)).as(file).noneMatch(line -> line.contains(typed));
    }
    assertThat(server.log().lines()).noneMatch(line -> line.contains(typed));
  }

  private String name() {
    return realm.realm().realm().name();
  }

  private JsonNode line(String file, String... words) {
    return Awaitility.await(file)
        .atMost(Duration.ofSeconds(10))
        .until(() -> find(file, words), Objects::nonNull);
  }

  private @Nullable JsonNode find(String file, String... words) {
    return server.node().moduleLog(file).stream()
        .filter(line -> line.contains(name()) && List.of(words).stream().allMatch(line::contains))
        .findFirst()
        .map(LogFilesIT::read)
        .orElse(null);
  }

  private JsonNode access(String trace) {
    return Awaitility.await("access.log")
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                server.node().moduleLog("access.log").stream()
                    .filter(line -> line.contains(trace))
                    .findFirst()
                    .map(LogFilesIT::read)
                    .orElse(null),
            Objects::nonNull);
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
