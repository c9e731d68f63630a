package io.doorstep.it.stories;

import java.util.List;
import java.util.Map;

import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.WithKeycloak;
import io.doorstep.it.stories.SystemApp.Login;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the first code to tokens that say who it is, in each of the five systems, with the realms
 * just as they were imported.
 */
@WithKeycloak
class FiveSystemsIT {
  private static final Map<String, Object> NAMES = Map.of("first_name", "Asha", "last_name", "Rao");

  private final KeycloakServer server;

  FiveSystemsIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @Tag("KYC-1")
  @Tag("KYC-9")
  @Tag("KYC-10")
  @Tag("ERP-5")
  @DisplayName("ERP: a business proves mobile and e-mail, has its KYC approved, and tokens say so")
  void erp() {
    try (SystemApp app = SystemApp.of(server, "erp")) {
      String mobile = Contacts.mobile();
      String email = Contacts.email();
      Map<String, Object> withMobileOnly =
          Map.of("proofs", List.of(app.prove(mobile)), "profile", NAMES);
      assertThat(app.register(withMobileOnly).status()).isEqualTo(422);

      Answer registered =
          app.register(
              Map.of(
                  "proofs",
                  List.of(app.prove(mobile), app.prove(email)),
                  "profile",
                  NAMES,
                  "password",
                  SystemApp.PASSWORD,
                  "password_confirmation",
                  SystemApp.PASSWORD));
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);
      assertThat(registered.text("user_code")).matches("[A-Z0-9]{6}");
      assertThat(registered.text("next_step")).isEqualTo("complete_kyc");

      Login business = app.login(mobile);
      assertThat(business.claims().path("account_type").asText()).isEqualTo("user");
      assertThat(business.claims().path("next_step").asText()).isEqualTo("complete_kyc");
      assertThat(business.claims().path("kyc_level").asInt(-1)).isZero();

      Person owner = new Person(registered.text("user_id"), mobile, email);
      String caseId = new Member(app.realm(), owner, business.token()).submitCase();
      assertThat(app.refresh(business).claims().path("next_step").asText()).isEqualTo("none");

      assertThat(business.claims().path("branch").asText()).isEqualTo("HQ");
      Member reviewer = reviewer(app);
      assertThat(reviewer.claim(caseId).status()).as("of no branch").isEqualTo(404);
      String staff = "onboarding/branches/HQ/staff/" + reviewer.person().id();
      assertThat(app.realm().admin("PUT", staff, "").status()).isEqualTo(204);
      assertThat(reviewer.claim(caseId).text("state")).isEqualTo("in_review");
      assertThat(reviewer.approve(caseId).text("state")).isEqualTo("approved");

      JsonNode claims = app.byPassword(email, SystemApp.PASSWORD).claims();
      assertThat(claims.path("kyc_level").asInt()).isEqualTo(3);
      assertThat(claims.path("next_step").asText()).isEqualTo("none");
      assertThat(claims.path("user_code").asText()).isEqualTo(registered.text("user_code"));
    }
  }

  private static Member reviewer(SystemApp app) {
    Person person = app.realm().somebody();
    RoleRepresentation role = app.realm().resource().roles().get("kyc-reviewer").toRepresentation();
    app.realm().resource().users().get(person.id()).roles().realmLevel().add(List.of(role));
    return new Member(app.realm(), person, app.login(person.mobile()).token());
  }

  @Test
  @Tag("SHOP-1")
  @Tag("SHOP-3")
  @Tag("SHOP-4")
  @DisplayName("Marketplace: a customer registers through the shop's app and fills in the profile")
  void marketplaceCustomer() {
    try (SystemApp shop = SystemApp.trusted(server, "marketplace");
        SystemApp stranger = SystemApp.of(server, "marketplace")) {
      String mobile = Contacts.mobile();
      Map<String, Object> ask = Map.of("channel", "sms", "to", mobile, "purpose", "registration");
      assertThat(stranger.call("POST", "otp", ask).status()).isEqualTo(401);
      Map<String, Object> registration =
          Map.of("account_type", "customer", "proofs", List.of(shop.prove(mobile)));
      assertThat(stranger.register(registration).status()).isEqualTo(401);

      Answer registered = shop.register(registration);
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);
      assertThat(registered.text("next_step")).isEqualTo("none");

      Login customer = shop.login(mobile);
      assertThat(customer.claims().path("account_type").asText()).isEqualTo("customer");
      Answer profile =
          shop.call(
              "PUT",
              "me/profile",
              customer,
              Map.of(
                  "first_name", "Sara",
                  "last_name", "Ahmadi",
                  "meli_code", "1234567891",
                  "address1", "12 Valiasr",
                  "city", "Tehran",
                  "zipcode", "1193653471",
                  "date_of_birth", "1990-01-31"));
      assertThat(profile.status()).as(profile.body()).isEqualTo(200);
      Answer dashboard = shop.call("GET", "me/dashboard", customer, null);
      assertThat(dashboard.text("display_name")).isEqualTo("Sara Ahmadi");
      assertThat(dashboard.text("account_type_label")).isEqualTo("Customer");
    }
  }

  @Test
  @Tag("SHOP-2")
  @Tag("LOGIN-2")
  @DisplayName(
      "Marketplace: a seller registers with shop and ID number, and logs in with three things")
  void marketplaceSeller() {
    try (SystemApp shop = SystemApp.trusted(server, "marketplace")) {
      String mobile = Contacts.mobile();
      Answer registered =
          shop.register(
              "seller",
              Map.of("meli_code", "0013542419", "zipcode", "1193653471", "shop_name", "Carpets"),
              mobile);
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);

      SentCode sent = shop.send(mobile, "login");
      Login seller =
          shop.login(
              shop.realm()
                  .api()
                  .token(
                      Map.of(
                          "grant_type",
                          OnboardingApi.OTP_GRANT,
                          "client_id",
                          "demo-app",
                          "challenge_id",
                          sent.challenge(),
                          "code",
                          sent.code(),
                          "national_id",
                          "0013542419")));
      assertThat(seller.claims().path("account_type").asText()).isEqualTo("seller");
      assertThat(seller.claims().at("/realm_access/roles").toString()).contains("\"seller\"");
    }
  }

  @Test
  @Tag("AGRI-1")
  @Tag("AGRI-3")
  @Tag("AGRI-5")
  @DisplayName("Agri: a mandi owner proves a number, is sent back to the profile, and logs in")
  void agri() {
    try (SystemApp app = SystemApp.of(server, "agri");
        SystemApp trusted = SystemApp.trusted(server, "agri")) {
      String mobile = Contacts.mobile();
      Answer registered = app.register(Map.of("proofs", List.of(app.prove(mobile))));
      assertThat(registered.text("next_step")).isEqualTo("complete_profile");
      assertThat(lookUp(trusted, mobile)).contains("\"can_login\":false");

      SentCode sent = app.send(mobile, "login");
      assertThat(app.tryLogin(sent).text("next_step")).isEqualTo("complete_profile");
      Answer completed =
          app.call(
              "PUT",
              "registrations/profile",
              Map.of(
                  "proof",
                  app.proofOf(sent),
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

      // asked for by the trusted client, since the app's cool-down is not over
      JsonNode claims = trusted.login(mobile).claims();
      assertThat(claims.path("account_type").asText()).isEqualTo("smart_buyer");
      assertThat(claims.path("buyer_category").asText()).isEqualTo("mandi_owner");
      assertThat(claims.path("next_step").asText()).isEqualTo("none");
      assertThat(lookUp(trusted, mobile)).contains("\"can_login\":true");
    }
  }

  private static String lookUp(SystemApp app, String mobile) {
    Answer found = app.call("POST", "lookups", Map.of("mobile_number", mobile));
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return found.body();
  }

  @Test
  @Tag("B2B-1")
  @Tag("B2B-3")
  @DisplayName("B2B: a B2C user registers alone; nobody makes themselves a B2B admin")
  void b2b() {
    try (SystemApp app = SystemApp.of(server, "b2b")) {
      String mobile = Contacts.mobile();
      String email = Contacts.email();
      List<String> proofs = List.of(app.prove(mobile), app.prove(email));
      assertThat(app.register(registration("b2b_admin", proofs)).status()).isEqualTo(422);
      Answer registered = app.register(registration("b2c_user", proofs));
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);

      Login user = app.login(email);
      assertThat(user.claims().path("account_type").asText()).isEqualTo("b2c_user");
      assertThat(user.claims().path("b2b_verified").asBoolean(true)).isFalse();
      Answer me = app.call("GET", "me", user, null);
      assertThat(me.json().path("email_verified").asBoolean()).isTrue();
      assertThat(me.json().path("mobile_verified").asBoolean()).isTrue();
      assertThat(app.byPassword(email, SystemApp.PASSWORD).token()).isNotBlank();
    }
  }

  private static Map<String, Object> registration(String type, List<String> proofs) {
    return Map.of(
        "account_type", type, "proofs", proofs, "profile", NAMES, "password", SystemApp.PASSWORD);
  }

  @Test
  @Tag("MOB-1")
  @Tag("MOB-2")
  @Tag("MOB-3")
  @Tag("LOGIN-7")
  @DisplayName("Mobile: a phone's owner registers with everything and gets the app's claims")
  void mobile() {
    try (SystemApp app = SystemApp.of(server, "mobile")) {
      String mobile = Contacts.mobile();
      Answer registered =
          app.register(
              Map.of(
                  "proofs",
                  List.of(app.prove(mobile), app.prove(Contacts.email())),
                  "profile",
                  Map.of(
                      "username", "asha" + mobile.substring(5),
                      "first_name", "Asha",
                      "last_name", "Rao",
                      "city", "Pune"),
                  "password",
                  SystemApp.PASSWORD,
                  "password_confirmation",
                  SystemApp.PASSWORD));
      assertThat(registered.status()).as(registered.body()).isEqualTo(201);

      Login owner = app.login(mobile);
      assertThat(owner.claims().path("has_access_to_marketplace").asBoolean(true)).isFalse();
      assertThat(owner.claims().path("b2b_verified").asBoolean(true)).isFalse();
      UserResource user = app.realm().resource().users().get(registered.text("user_id"));
      UserRepresentation changed = user.toRepresentation();
      changed.singleAttribute("has_access_to_marketplace", "true");
      changed.singleAttribute("shop_id", "S-77");
      changed.singleAttribute("business_type", "retail");
      user.update(changed);

      JsonNode claims = app.refresh(owner).claims();
      assertThat(claims.path("has_access_to_marketplace").asBoolean()).isTrue();
      assertThat(claims.path("shop_id").asText()).isEqualTo("S-77");
      assertThat(claims.path("business_type").asText()).isEqualTo("retail");
    }
  }
}
