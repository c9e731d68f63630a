package io.doorstep.it.otp;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.EventRepresentation;

import io.doorstep.it.otp.OtpRealm.Sent;
import io.doorstep.it.server.Http;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OTP-12")
class OtpJournalIT {
  private final KeycloakServer server;
  private OtpRealm realm;

  OtpJournalIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeAll
  void makeRealm() {
    realm = OtpRealm.on(server, Map.of());
  }

  @AfterAll
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("request, success, failure and lockout are events, with nothing personal in them")
  void events() {
    String mobile = OtpRealm.newMobile();
    Sent accepted = realm.send(mobile, "registration");
    realm.api().verify(accepted.challenge(), accepted.code());
    Sent locked = realm.send(mobile, "registration");
    for (int i = 0; i < 3; i++) {
      realm.api().verify(locked.challenge(), locked.wrongCode());
    }

    List<EventRepresentation> good = realm.events("CUSTOM_REQUIRED_ACTION");
    List<EventRepresentation> bad = realm.events("CUSTOM_REQUIRED_ACTION_ERROR");
    List<EventRepresentation> locks = realm.events("USER_DISABLED_BY_TEMPORARY_LOCKOUT");

    assertThat(outcomes(good)).containsExactlyInAnyOrder("requested", "accepted", "requested");
    assertThat(outcomes(bad)).containsExactly("wrong", "wrong");
    assertThat(outcomes(locks)).containsExactly("locked");
    assertThat(good.get(0).getDetails())
        .containsEntry("otp_channel", "sms")
        .containsEntry("otp_purpose", "registration")
        .containsKey("otp_challenge");
    for (List<EventRepresentation> events : List.of(good, bad, locks)) {
      assertThat(events)
          .allSatisfy(
              event ->
                  assertThat(event.getDetails().values())
                      .noneMatch(value -> value.contains(mobile.substring(9)))
                      .doesNotContain(accepted.code(), locked.code()));
    }
  }

  @Test
  @DisplayName("a meter counts by channel, purpose, provider and outcome")
  void meter() throws IOException, InterruptedException {
    realm.send(OtpRealm.newMobile(), "business-phone");

    String metrics =
        Http.CLIENT
            .send(
                HttpRequest.newBuilder(server.node().managementUrl().resolve("/metrics")).build(),
                BodyHandlers.ofString())
            .body();

    assertThat(metrics.lines().filter(line -> line.startsWith("doorstep_otp_total")))
        .anyMatch(
            line ->
                line.contains("channel=\"sms\"")
                    && line.contains("purpose=\"business-phone\"")
                    && line.contains("provider=\"console\"")
                    && line.contains("outcome=\"delivered\""));
  }

  private static List<String> outcomes(List<EventRepresentation> events) {
    return events.stream().map(event -> event.getDetails().get("otp_outcome")).toList();
  }
}
