package io.doorstep.it.otp.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A realm that lets trusted clients alone start an onboarding. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("SHOP-3")
class TrustedClientsIT {
  private final AppRealm realm;

  TrustedClientsIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "marketplace");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("sendsPerIpHour", "1"));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  void refusesACallWithoutAToken() {
    Answer answer = send(null, Contacts.mobile());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer ");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Bearer ", "Basic ZGVtbzpkZW1v", "Bearer a.b.c", "x"})
  void refusesWhatIsNoToken(String authorization) {
    assertThat(send(authorization, Contacts.mobile()).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("a user's token, and a client without the role, are not enough")
  void refusesOtherTokens() {
    String user =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "demo-app",
                "username", "demo",
                "password", "demo-Passw0rd1"));

    Answer answer = send("Bearer " + user, Contacts.mobile());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  @DisplayName("a trusted client starts one for anybody, whatever the budget of its address")
  void letsTrustedClientsIn() {
    String token =
        token(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-service",
                "client_secret", "demo-service-secret"));

    for (int i = 0; i < 3; i++) {
      String mobile = Contacts.mobile();
      Answer answer = send("Bearer " + token, mobile);
      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      Answer proof = realm.api().verify(answer.text("challenge_id"), realm.next(mobile, 0));
      assertThat(proof.status()).as("the code is its own credential").isEqualTo(200);
    }
  }

  private String token(Map<String, String> form) {
    Answer answer = realm.api().token(form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("access_token");
  }

  private Answer send(String authorization, String mobile) {
    OnboardingApi api = realm.api();
    HttpRequest.Builder request =
        api.request("onboarding/otp")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"channel\":\"sms\",\"to\":\"%s\",\"purpose\":\"registration\"}"
                        .formatted(mobile)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return api.send(request);
  }
}
