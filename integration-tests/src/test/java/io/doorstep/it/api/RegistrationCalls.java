package io.doorstep.it.api;

import java.util.List;
import java.util.Map;

import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls by which somebody comes to an account, where a profile may come later. */
final class RegistrationCalls {
  private static final String PASSWORD = "first-Passw0rd1";
  private static final String OTHER_PASSWORD = "other-Passw0rd2";

  private final KeycloakServer server;

  RegistrationCalls(KeycloakServer server) {
    this.server = server;
  }

  void make() {
    try (AppRealm farm = AppRealm.copyOf(server, "agri")) {
      Policy.set(farm.realm(), Policy.UNLIMITED_SENDS, Map.of("resendCooldownSeconds", "0"));
      String mobile = Contacts.mobile();
      SentCode sent = farm.send(mobile, "registration");
      assertThat(farm.api().delivery(sent.challenge()).status()).isEqualTo(200);
      assertThat(farm.api().resend(sent.challenge()).status()).isEqualTo(202);
      farm.next(mobile, 1);
      Answer registered =
          farm.api()
              .post(
                  "onboarding/registrations",
                  Map.of("proofs", List.of(farm.proof(mobile, "registration"))));
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);
      completeProfile(farm, mobile);
      Map<String, String> mobileOnly = Map.of("mobile_number", mobile);
      assertThat(
              farm.api()
                  .call("POST", "onboarding/lookups", farm.trusted(), mobileOnly)
                  .json()
                  .path("can_login")
                  .asBoolean())
          .isTrue();
      changePassword(farm, mobile);
    }
  }

  private static void completeProfile(AppRealm farm, String mobile) {
    Map<String, String> profile =
        Map.of(
            "full_name", "Asha Rao",
            "address", "12 Field Road",
            "city", "Jaipur",
            "state", "Rajasthan",
            "pincode", "302001");
    Answer completed =
        farm.api()
            .call(
                "PUT",
                "onboarding/registrations/profile",
                null,
                Map.of(
                    "proof",
                    farm.proof(mobile, "login"),
                    "account_type",
                    "smart_seller",
                    "profile",
                    profile));
    assertThat(completed.status()).as(completed.body()).isEqualTo(200);
  }

  private static void changePassword(AppRealm farm, String mobile) {
    Answer reset =
        farm.api()
            .post(
                "onboarding/password-resets",
                Map.of(
                    "proofs",
                    List.of(farm.proof(mobile, "password-reset")),
                    "new_password",
                    PASSWORD));
    assertThat(reset.status()).as(reset.body()).isEqualTo(204);
    Answer changed =
        farm.api()
            .call(
                "POST",
                "onboarding/me/password",
                farm.login(mobile),
                Map.of("current_password", PASSWORD, "new_password", OTHER_PASSWORD));
    assertThat(changed.status()).as(changed.body()).isEqualTo(204);
  }
}
