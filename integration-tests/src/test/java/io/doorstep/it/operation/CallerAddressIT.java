package io.doorstep.it.operation;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose budget a call from behind a proxy is counted to. */
@WithKeycloak(SharedServer.OPERATED)
@Tag("OTP-7")
class CallerAddressIT {
  private final KeycloakServer server;
  private AppRealm realm;

  CallerAddressIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void makeRealm() {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("sendsPerIpHour", "1"));
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("all addresses of an IPv6 /64 are one caller, the next network is another")
  void countsNetworks() {
    assertThat(send(from("2001:db8:1:1::1")).status()).isEqualTo(202);
    assertThat(send(from("2001:db8:1:1::2")).status()).isEqualTo(429);
    assertThat(send(from("2001:db8:1:1:ffff:ffff:ffff:ffff")).status()).isEqualTo(429);
    assertThat(send(from("2001:db8:1:2::1")).status()).isEqualTo(202);
    assertThat(send(from("198.51.100.7")).status()).isEqualTo(202);
    assertThat(send(from("198.51.100.8")).status()).isEqualTo(202);
    assertThat(send(from("198.51.100.7")).status()).isEqualTo(429);
  }

  @Test
  @Tag("SHOP-3")
  @DisplayName("a trusted client's address is not counted, but the one it names is")
  void countsForTrustedClients() {
    String token = trustedToken();
    for (int i = 0; i < 3; i++) {
      assertThat(send(trusted(token)).status()).isEqualTo(202);
    }
    assertThat(send(trusted(token, "2001:db8:2:1::1")).status()).isEqualTo(202);
    assertThat(send(trusted(token, "2001:db8:2:1::2")).status()).isEqualTo(429);
    assertThat(send(trusted(token, "2001:db8:2:2::1")).status()).isEqualTo(202);
  }

  @Test
  @Tag("SHOP-3")
  @DisplayName("nobody else escapes by naming an address")
  void believesNobodyElse() {
    assertThat(send(from("198.51.100.9").header("Doorstep-Forwarded-For", "203.0.113.1")).status())
        .isEqualTo(202);
    assertThat(send(from("198.51.100.9").header("Doorstep-Forwarded-For", "203.0.113.2")).status())
        .isEqualTo(429);
  }

  @Test
  @Tag("SHOP-3")
  @DisplayName("at the token endpoint, too, the address that a trusted client names is counted")
  void countsPostsForTrustedClients() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("loginPostsPerMinute", "1"));

    assertThat(post("203.0.113.5").status()).isEqualTo(400);
    assertThat(post("203.0.113.5").status()).isEqualTo(429);
    assertThat(post("203.0.113.6").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("a flood of registrations from everywhere ends at the realm's budget of the day")
  void boundsAFlood() {
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("sendsPerRealmDay", "5"));
    for (int i = 1; i <= 5; i++) {
      assertThat(send(from("203.0.113." + i)).status()).isEqualTo(202);
    }

    Answer refused = send(from("203.0.113.77"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().path("retry_after").asInt()).isBetween(86_000, 86_400);
  }

  private Answer send(HttpRequest.Builder request) {
    String body =
        """
        {"channel": "sms", "to": "%s", "purpose": "registration"}
        """
            .formatted(Contacts.mobile());
    return realm
        .api()
        .send(
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  /** As the proxy passes it on. */
  private HttpRequest.Builder from(String address) {
    return realm
        .api()
        .request("onboarding/otp")
        .header("X-Forwarded-For", address)
        .header("X-Forwarded-Proto", "https");
  }

  private HttpRequest.Builder trusted(String token) {
    return realm.api().request("onboarding/otp").header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder trusted(String token, String address) {
    return trusted(token).header("Doorstep-Forwarded-For", address);
  }

  private String trustedToken() {
    return realm
        .api()
        .token(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-service",
                "client_secret", "demo-service-secret"))
        .text("access_token");
  }

  private Answer post(String address) {
    String form =
        "grant_type=urn:doorstep:params:oauth:grant-type:otp&client_id=demo-service"
            + "&client_secret=demo-service-secret&challenge_id=x&code=1";
    return realm
        .api()
        .send(
            realm
                .api()
                .request("protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Doorstep-Forwarded-For", address)
                .POST(BodyPublishers.ofString(form)));
  }
}
