package io.doorstep.it.otp.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.Outbox;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm that was there before Doorstep. */
@WithKeycloak
class RealmSetupIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakServer server;
  private final Keycloak admin;
  private final Outbox outbox;
  private final String name = "old-" + UUID.randomUUID().toString().substring(0, 8);

  RealmSetupIT(KeycloakServer server, Keycloak admin, Outbox outbox) {
    this.server = server;
    this.admin = admin;
    this.outbox = outbox;
  }

  @BeforeEach
  void makeOldRealm() {
    RealmRepresentation old = new RealmRepresentation();
    old.setRealm(name);
    old.setEnabled(true);
    old.setLoginTheme("keycloak.v2");
    old.setSmtpServer(Map.of("host", "mail.example", "from", "shop@example.com", "port", "25"));
    old.setAttributes(Map.of("cibaExpiresIn", "77", "shop", "open"));
    ClientRepresentation app = new ClientRepresentation();
    app.setClientId("old-app");
    app.setPublicClient(true);
    app.setDirectAccessGrantsEnabled(true);
    old.setClients(List.of(app));
    admin.realms().create(old);
  }

  @AfterEach
  void removeOldRealm() {
    realm().remove();
  }

  @Test
  @DisplayName("gets what is missing, and nothing of it is in force")
  void makesWhatIsMissing() {
    RealmRepresentation before = realm().toRepresentation();

    Answer answer = setUp("{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(names(answer, "created"))
        .contains("doorstep mobile otp", "doorstep", "onboarding-client", "phoneNumber")
        .contains("doorstep-verify-mobile", "one-time-codes");
    assertThat(answer.json().path("changed")).isEmpty();
    assertThat(JSON.<JsonNode>valueToTree(realm().toRepresentation()))
        .as("the realm's settings and bindings")
        .isEqualTo(JSON.<JsonNode>valueToTree(before));
  }

  @Test
  @DisplayName("has the flows of the realm files, step by step")
  void makesTheFlowsOfTheRealmFiles() {
    setUp("{}");

    Map<String, JsonNode> made = flows(name);
    Map<String, JsonNode> imported = flows("mobile");

    assertThat(made.keySet()).containsAll(imported.keySet()).isNotEmpty();
    assertThat(imported).allSatisfy((alias, flow) -> assertThat(made.get(alias)).isEqualTo(flow));
  }

  @Test
  @DisplayName("twice is as good as once")
  void changesNothingTheSecondTime() {
    for (String body : List.of("{}", "{\"bind\":true}")) {
      setUp(body);
      JsonNode once = export();

      Answer again = setUp(body);

      assertThat(names(again, "created")).isEmpty();
      assertThat(names(again, "changed")).isEmpty();
      assertThat(export()).isEqualTo(once);
    }
  }

  @Test
  @DisplayName("what an admin has changed or taken away since stays so")
  void respectsTheAdmin() {
    setUp("{\"bind\":true}");
    AuthenticationFlowRepresentation flow = flow("doorstep email otp");
    flow.setDescription("ours now");
    realm().flows().updateFlow(flow.getId(), flow);
    RealmRepresentation settings = realm().toRepresentation();
    settings.setFailureFactor(7);
    settings.setLoginTheme("keycloak.v2");
    realm().update(settings);

    Answer again = setUp("{\"bind\":true}");

    assertThat(names(again, "created")).isEmpty();
    assertThat(names(again, "changed")).isEmpty();
    assertThat(flow("doorstep email otp").getDescription()).isEqualTo("ours now");
    assertThat(realm().toRepresentation().getFailureFactor()).isEqualTo(7);
    assertThat(realm().toRepresentation().getLoginTheme()).isEqualTo("keycloak.v2");
  }

  @Test
  @DisplayName("is put in force when asked for, and keeps what is not Doorstep's")
  void bindsWhenAsked() {
    Answer answer = setUp("{\"bind\":true}");

    RealmRepresentation settings = realm().toRepresentation();
    assertThat(names(answer, "changed")).contains("doorstep mobile otp", "old-app");
    assertThat(settings.getBrowserFlow()).isEqualTo("doorstep mobile otp");
    assertThat(settings.getResetCredentialsFlow()).isEqualTo("doorstep reset password");
    assertThat(settings.isBruteForceProtected()).isTrue();
    assertThat(settings.getSupportedLocales()).contains("en", "hi");
    assertThat(settings.getSmtpServer()).containsEntry("host", "mail.example");
    assertThat(settings.getAttributes())
        .containsEntry("cibaExpiresIn", "77")
        .containsEntry("shop", "open");
    String app = realm().clients().findByClientId("old-app").get(0).getId();
    assertThat(realm().clients().get(app).getDefaultClientScopes())
        .anyMatch(scope -> scope.getName().equals("doorstep"));
  }

  @Test
  @DisplayName("its people log in with the numbers they proved before")
  void adoptsItsPeople() {
    String mobile = Contacts.mobile();
    UserRepresentation person = new UserRepresentation();
    person.setUsername("asha");
    person.setEmail(Contacts.email());
    person.setFirstName("Asha");
    person.setLastName("Rao");
    person.setEnabled(true);
    person.setAttributes(
        Map.of("phoneNumber", List.of(mobile), "phoneNumberVerified", List.of("true")));
    PartialImportRepresentation people = new PartialImportRepresentation();
    people.setIfResourceExists("FAIL");
    people.setUsers(List.of(person));
    try (Response imported = realm().partialImport(people)) {
      assertThat(imported.getStatus()).isEqualTo(200);
    }

    Answer answer = setUp("");
    OnboardingApi api = new OnboardingApi(server.url(), name);
    String challenge = api.send("sms", mobile, "login").text("challenge_id");
    Answer tokens =
        api.token(
            Map.of(
                "grant_type",
                OnboardingApi.OTP_GRANT,
                "client_id",
                "old-app",
                "challenge_id",
                challenge,
                "code",
                outbox.take(mobile).code()));

    assertThat(answer.json().path("adopted_mobiles").asInt()).isEqualTo(1);
    assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("nobody but who manages the realm may do it")
  void asksForPermission() {
    OnboardingApi api = new OnboardingApi(server.url(), "mobile");
    String user =
        api.token(
                Map.of(
                    "grant_type", "password",
                    "client_id", "demo-app",
                    "username", "demo",
                    "password", "demo-Passw0rd1"))
            .text("access_token");

    Answer anonymous = AdminCalls.call(server, null, "POST", "mobile/onboarding/setup", "{}");
    Answer forbidden = AdminCalls.call(server, user, "POST", "mobile/onboarding/setup", "{}");
    Answer unreadable = setUp("{\"bind\":\"yes\"}");

    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(unreadable.status()).isEqualTo(400);
  }

  @Test
  @DisplayName("people sign in to the console of a realm whose name is not in ASCII")
  void encodesTheNameInAddresses() {
    RealmRepresentation settings = new RealmRepresentation();
    settings.setRealm("büro-" + name);
    settings.setEnabled(true);
    admin.realms().create(settings);
    String path = "b%C3%BCro-" + name;
    try {
      String token = admin.tokenManager().getAccessTokenString();
      AdminCalls.call(server, token, "POST", path + "/onboarding/setup", "{}");
      OnboardingApi api = new OnboardingApi(server.url(), path);
      String console = server.url().resolve("/realms/" + path + "/onboarding/console/").toString();

      Answer login =
          api.call(
              "GET",
              "protocol/openid-connect/auth?client_id=doorstep-console&response_type=code"
                  + "&scope=openid&code_challenge_method=S256&code_challenge="
                  + "x".repeat(43)
                  + "&redirect_uri="
                  + URLEncoder.encode(console, StandardCharsets.UTF_8),
              null,
              null);

      assertThat(login.status()).as(login.body()).isEqualTo(200);
      assertThat(api.call("GET", "onboarding/console/", null, null).body())
          .contains("/realms/" + path + "\"", "/admin/realms/" + path + "/onboarding\"");
    } finally {
      admin.realm(settings.getRealm()).remove();
    }
  }

  private Answer setUp(String body) {
    String token = admin.tokenManager().getAccessTokenString();
    return AdminCalls.call(server, token, "POST", name + "/onboarding/setup", body);
  }

  private RealmResource realm() {
    return admin.realm(name);
  }

  private AuthenticationFlowRepresentation flow(String alias) {
    return realm().flows().getFlows().stream()
        .filter(flow -> alias.equals(flow.getAlias()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode export() {
    return JSON.valueToTree(realm().partialExport(true, true));
  }

  /** Doorstep's flows by alias, with their steps and without ids. */
  private Map<String, JsonNode> flows(String realm) {
    RealmRepresentation export = admin.realm(realm).partialExport(false, false);
    return export.getAuthenticationFlows().stream()
        .filter(flow -> flow.getAlias().startsWith("doorstep"))
        .peek(flow -> flow.setId(null))
        .collect(Collectors.toMap(AuthenticationFlowRepresentation::getAlias, JSON::valueToTree));
  }

  private static List<String> names(Answer answer, String list) {
    return answer.json().path(list).findValuesAsText("name");
  }
}
