package io.doorstep.it.operation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
class RestartIT {

  @Test
  @Tag("OTP-3")
  @DisplayName("locks and counts outlive a server that is killed")
  void forgetsNothing(KeycloakServer server) {
    try (AppRealm realm = AppRealm.copyOf(server, "mobile")) {
      Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
      String lockedMobile = Contacts.mobile();
      SentCode locked = realm.send(lockedMobile, "registration");
      guess(realm, locked, 3);
      SentCode warned = realm.send(Contacts.mobile(), "registration");
      guess(realm, warned, 2);
      SentCode fresh = realm.send(Contacts.mobile(), "registration");

      server.node().kill();
      server.node().restart();

      Answer right = realm.api().verify(locked.challenge(), locked.code());
      assertThat(right.status()).as(right.body()).isEqualTo(423);
      assertThat(right.json().path("retry_after").asInt()).isBetween(600, 900);
      SentCode newCode = realm.send(lockedMobile, "registration");
      assertThat(realm.api().verify(newCode.challenge(), newCode.code()).status()).isEqualTo(423);
      assertThat(realm.api().verify(warned.challenge(), warned.wrong()).status())
          .as("the third wrong code, of which two were before")
          .isEqualTo(423);
      assertThat(realm.api().verify(fresh.challenge(), fresh.code()).status())
          .as("a code that was on its way")
          .isEqualTo(200);
    }
  }

  private static void guess(AppRealm realm, SentCode sent, int times) {
    for (int i = 1; i <= times; i++) {
      int expected = i < 3 ? 400 : 423;
      assertThat(realm.api().verify(sent.challenge(), sent.wrong()).status()).isEqualTo(expected);
    }
  }
}
