package io.doorstep.it.otp.rest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.core.Response;

import org.keycloak.representations.idm.ClientRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class CrossOriginIT {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String SHOP = "https://shop.example";

  private final AppRealm realm;

  CrossOriginIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
    ClientRepresentation shop = new ClientRepresentation();
    shop.setClientId("shop");
    shop.setPublicClient(true);
    shop.setWebOrigins(List.of(SHOP));
    try (Response created = realm.resource().clients().create(shop)) {
      assertThat(created.getStatus()).isEqualTo(201);
    }
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"otp", "otp/%s", "otp/%s/resend", "otp/%s/verification"})
  @DisplayName("a page of a client may ask every path, and no other page may")
  void answersPreflights(String path) {
    String there = "onboarding/" + path.formatted(UUID.randomUUID());

    Answer own = preflight(there, SHOP);
    Answer foreign = preflight(there, "https://evil.example");

    assertThat(own.status()).isEqualTo(200);
    assertThat(own.headers().firstValue(ALLOW_ORIGIN)).contains(SHOP);
    assertThat(own.headers().firstValue("Access-Control-Allow-Methods")).isPresent();
    assertThat(own.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Content-Type")
        .contains("Authorization");
    assertThat(foreign.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
  }

  @Test
  @DisplayName("a page of a client reads the answer, a good one or a bad one")
  void letsAPageReadTheAnswer() {
    Answer good = send("", SHOP, Contacts.mobile());
    Answer bad = send("", SHOP, "x");

    assertThat(good.status()).isEqualTo(202);
    assertThat(good.headers().firstValue(ALLOW_ORIGIN)).contains(SHOP);
    assertThat(good.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Retry-After");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.headers().firstValue(ALLOW_ORIGIN)).contains(SHOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://shop.example.evil.example",
        "http://shop.example",
        "null",
        "http://localhost.evil.example:3000",
        "garbage"
      })
  @DisplayName("a foreign page is stopped before anything is sent")
  void stopsForeignPages(String origin) {
    String mobile = Contacts.mobile();

    Answer answer = send("", origin, mobile);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    assertThat(realm.messagesTo(mobile)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:5173", "http://localhost:43210", "http://localhost"})
  @DisplayName("a loopback origin may leave the port open")
  void takesAnyPortOfALoopback(String origin) {
    Answer answer = send("", origin, Contacts.mobile());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).contains(origin);
  }

  @Test
  @DisplayName("a client that is named stands for its own pages only")
  void keepsNamedClientsApart() {
    assertThat(send("?client_id=shop", SHOP, Contacts.mobile()).status()).isEqualTo(202);
    assertThat(send("?client_id=demo-app", SHOP, Contacts.mobile()).status()).isEqualTo(403);
    assertThat(send("?client_id=nobody", SHOP, Contacts.mobile()).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("the client of the token stands for its own pages only")
  void keepsClientsOfTokensApart() {
    String token =
        realm
            .api()
            .token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "demo-service",
                    "client_secret", "demo-service-secret"))
            .text("access_token");
    OnboardingApi api = realm.api();

    Answer answer =
        api.send(
            api.request("onboarding/otp")
                .header("Origin", SHOP)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(403);
  }

  private Answer preflight(String path, String origin) {
    OnboardingApi api = realm.api();
    return api.send(
        api.request(path)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private Answer send(String query, String origin, String mobile) {
    OnboardingApi api = realm.api();
    return api.send(
        api.request("onboarding/otp" + query)
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"channel\":\"sms\",\"to\":\"%s\",\"purpose\":\"registration\"}"
                        .formatted(mobile))));
  }
}
