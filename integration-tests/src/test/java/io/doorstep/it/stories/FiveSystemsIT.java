package io.doorstep.it.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From the first code to tokens that say who it is, as far as no case is opened. */
@WithKeycloak
class FiveSystemsIT {
  private static final String PASSWORD = "monsoon-Passw0rd7";

  @Test
  @Tag("AGRI-1")
  @Tag("AGRI-3")
  @Tag("AGRI-5")
  @DisplayName(
      "a mandi owner proves a number, is sent back to the profile, completes it and logs in")
  void agri(KeycloakServer server) {
    try (AppRealm realm = open(server, "agri")) {
      String mobile = Contacts.mobile();
      Answer registered =
          realm
              .api()
              .post(
                  "onboarding/registrations",
                  Map.of("proofs", List.of(realm.proof(mobile, "registration"))));
      assertThat(registered.text("next_step")).isEqualTo("complete_profile");
      assertThat(lookup(realm, mobile).path("can_login").asBoolean()).isFalse();

      SentCode sent = realm.send(mobile, "login");
      Answer refused = realm.api().login(sent.challenge(), sent.code());
      assertThat(refused.text("next_step")).isEqualTo("complete_profile");

      String proof = realm.api().verify(sent.challenge(), sent.code()).text("proof");
      Answer completed =
          realm
              .api()
              .call(
                  "PUT",
                  "onboarding/registrations/profile",
                  null,
                  Map.of(
                      "proof",
                      proof,
                      "account_type",
                      "smart_buyer",
                      "profile",
                      Map.of(
                          "full_name", "Ravi Meena",
                          "buyer_category", "mandi_owner",
                          "address", "Mandi Yard 4",
                          "city", "Kota",
                          "state", "Rajasthan",
                          "pincode", "324005",
                          "latitude", 25.18,
                          "longitude", 75.83)));
      assertThat(completed.status()).as(completed.body()).isEqualTo(200);

      JsonNode claims = Jwt.claims(realm.login(mobile));
      assertThat(claims.path("account_type").asText()).isEqualTo("smart_buyer");
      assertThat(claims.path("buyer_category").asText()).isEqualTo("mandi_owner");
      assertThat(lookup(realm, mobile).path("can_login").asBoolean()).isTrue();
    }
  }

  @Test
  @Tag("SHOP-1")
  @Tag("SHOP-3")
  @DisplayName("a shopper registers through the shop's app, logs in and fills in the profile")
  void marketplace(KeycloakServer server) {
    try (AppRealm realm = open(server, "marketplace")) {
      String mobile = Contacts.mobile();
      String app = realm.trusted();
      Map<String, Object> ask = Map.of("channel", "sms", "to", mobile, "purpose", "registration");
      assertThat(realm.api().post("onboarding/otp", ask).status()).isEqualTo(401);
      SentCode sent = send(realm, app, mobile, "registration");
      String proof = realm.api().verify(sent.challenge(), sent.code()).text("proof");
      Map<String, Object> registration =
          Map.of("account_type", "customer", "proofs", List.of(proof));
      assertThat(realm.api().post("onboarding/registrations", registration).status())
          .isEqualTo(401);

      Answer registered = realm.api().call("POST", "onboarding/registrations", app, registration);
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);
      assertThat(registered.text("next_step")).isEqualTo("none");

      SentCode login = send(realm, app, mobile, "login");
      String token = realm.api().login(login.challenge(), login.code()).text("access_token");
      Answer profile =
          realm
              .api()
              .call(
                  "PUT",
                  "onboarding/me/profile",
                  token,
                  Map.of(
                      "first_name", "Sara",
                      "last_name", "Ahmadi",
                      "meli_code", "1234567891",
                      "address1", "12 Valiasr",
                      "city", "Tehran",
                      "zipcode", "1193653471",
                      "date_of_birth", "1990-01-31"));
      assertThat(profile.status()).as(profile.body()).isEqualTo(200);
      assertThat(profile.text("account_type")).isEqualTo("customer");
    }
  }

  @Test
  @Tag("MOB-1")
  @Tag("MOB-3")
  @DisplayName("a phone's owner registers with everything and gets the app's claims")
  void mobile(KeycloakServer server) {
    try (AppRealm realm = open(server, "mobile")) {
      String mobile = Contacts.mobile();
      Map<String, Object> profile = new HashMap<>(names());
      profile.put("username", "asha" + mobile.substring(5));
      profile.put("city", "Pune");
      Answer registered = register(realm, mobile, Contacts.email(), "user", profile);
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);

      JsonNode claims = Jwt.claims(realm.login(mobile));
      assertThat(claims.path("has_access_to_marketplace").isBoolean()).isTrue();
      assertThat(claims.path("b2b_verified").asBoolean()).isFalse();

      var user = realm.resource().users().get(registered.text("user_id"));
      var changed = user.toRepresentation();
      changed.singleAttribute("has_access_to_marketplace", "true");
      changed.singleAttribute("shop_id", "S-77");
      changed.singleAttribute("business_type", "retail");
      user.update(changed);
      JsonNode later = Jwt.claims(realm.login(mobile));
      assertThat(later.path("has_access_to_marketplace").asBoolean()).isTrue();
      assertThat(later.path("shop_id").asText()).isEqualTo("S-77");
      assertThat(later.path("business_type").asText()).isEqualTo("retail");
    }
  }

  @Test
  @Tag("B2B-1")
  @Tag("B2B-3")
  @DisplayName("a B2C user registers alone; nobody makes themselves a B2B admin")
  void b2b(KeycloakServer server) {
    try (AppRealm realm = open(server, "b2b")) {
      String mobile = Contacts.mobile();
      String email = Contacts.email();
      Answer asAdmin = register(realm, mobile, email, "b2b_admin", names());
      Answer alone = register(realm, mobile, email, "b2c_user", names());

      assertThat(asAdmin.status()).isEqualTo(422);
      assertThat(alone.status()).as(alone.body()).isEqualTo(201);
      Answer me = realm.api().call("GET", "onboarding/me", realm.login(email), null);
      assertThat(me.text("account_type")).isEqualTo("b2c_user");
      assertThat(me.json().path("email_verified").asBoolean()).isTrue();
    }
  }

  @Test
  @Tag("KYC-1")
  @Tag("ERP-5")
  @DisplayName("a business proves mobile and e-mail, gets a user ID, and is told that KYC is next")
  void erp(KeycloakServer server) {
    try (AppRealm realm = open(server, "erp")) {
      String mobile = Contacts.mobile();
      String email = Contacts.email();
      Answer mobileOnly =
          realm
              .api()
              .post(
                  "onboarding/registrations",
                  Map.of(
                      "proofs",
                      List.of(realm.proof(mobile, "registration")),
                      "profile",
                      names(),
                      "password",
                      PASSWORD));
      Answer registered = register(realm, mobile, email, "user", names());

      assertThat(mobileOnly.status()).isEqualTo(422);
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);
      assertThat(registered.text("user_code")).matches("[A-Z0-9]{6}");
      assertThat(registered.text("next_step")).isEqualTo("complete_kyc");
      JsonNode claims = Jwt.claims(realm.login(mobile));
      assertThat(claims.path("next_step").asText()).isEqualTo("complete_kyc");
      assertThat(claims.path("user_code").asText()).isEqualTo(registered.text("user_code"));
      Answer byPassword =
          realm
              .api()
              .token(
                  Map.of(
                      "grant_type",
                      "password",
                      "client_id",
                      "demo-app",
                      "username",
                      email,
                      "password",
                      PASSWORD));
      assertThat(byPassword.status()).as(byPassword.body()).isEqualTo(200);
    }
  }

  private static AppRealm open(KeycloakServer server, String system) {
    AppRealm realm = AppRealm.copyOf(server, system);
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    return realm;
  }

  private static Map<String, Object> names() {
    return Map.of("first_name", "Asha", "last_name", "Rao");
  }

  private static Answer register(
      AppRealm realm, String mobile, String email, String type, Map<String, Object> profile) {
    return realm
        .api()
        .post(
            "onboarding/registrations",
            Map.of(
                "account_type", type,
                "proofs",
                    List.of(
                        realm.proof(mobile, "registration"), realm.proof(email, "registration")),
                "profile", profile,
                "password", PASSWORD,
                "password_confirmation", PASSWORD));
  }

  private static SentCode send(AppRealm realm, String app, String mobile, String purpose) {
    int before = realm.messagesTo(mobile);
    Answer sent =
        realm
            .api()
            .call(
                "POST",
                "onboarding/otp",
                app,
                Map.of("channel", "sms", "to", mobile, "purpose", purpose));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return new SentCode(sent.text("challenge_id"), realm.next(mobile, before));
  }

  private static JsonNode lookup(AppRealm realm, String mobile) {
    return realm
        .api()
        .call("POST", "onboarding/lookups", realm.trusted(), Map.of("mobile_number", mobile))
        .json();
  }
}
