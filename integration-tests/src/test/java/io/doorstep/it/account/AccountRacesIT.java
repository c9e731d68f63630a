package io.doorstep.it.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("on two nodes over one PostgreSQL")
@WithKeycloak(SharedServer.CLUSTER)
class AccountRacesIT {
  private static final int REGISTRATIONS = 30;
  private static final int CLAIMANTS = 8;
  private static final String TYPE = "io.doorstep.spi.onboarding.AccountTypeProvider";

  private final KeycloakServer server;

  AccountRacesIT(KeycloakServer server) {
    this.server = server;
  }

  @Test
  @Tag("ERP-5")
  @DisplayName("everybody who registers at once gets a code of their own")
  void givesDistinctCodes() {
    try (AppRealm realm = open("agri")) {
      List<String> proofs =
          IntStream.range(0, REGISTRATIONS)
              .mapToObj(i -> realm.proof(Contacts.mobile(), "registration"))
              .toList();

      List<Answer> answers =
          Crowd.atOnce(REGISTRATIONS, i -> register(realm, i, Map.of("proofs", proofs(proofs, i))));

      assertThat(answers).allSatisfy(a -> assertThat(a.status()).as(a.body()).isEqualTo(201));
      assertThat(answers)
          .extracting(answer -> answer.text("user_code"))
          .doesNotHaveDuplicates()
          .allMatch(code -> code.matches("[A-Z0-9]{6}"));
    }
  }

  @Test
  @Tag("OTP-10")
  @DisplayName("an address that several prove becomes one's")
  void givesAnAddressToOne() {
    try (AppRealm realm = open("agri")) {
      String email = Contacts.email();
      List<String> tokens = new ArrayList<>();
      List<String> proofs = new ArrayList<>();
      for (int i = 0; i < CLAIMANTS; i++) {
        tokens.add(token(realm, i, realm.send(farmer(realm).mobile(), "login")));
        proofs.add(realm.proof(email, "verify-email"));
      }

      List<Answer> answers =
          Crowd.atOnce(
              CLAIMANTS, i -> patch(realm, i, tokens.get(i), Map.of("proofs", proofs(proofs, i))));

      requireOneWinner(answers, 409);
      assertThat(realm.resource().users().searchByEmail(email, true)).hasSize(1);
    }
  }

  @Test
  @Tag("SHOP-1")
  @DisplayName("a national ID number that several write becomes one's")
  void givesANationalIdToOne() {
    try (SellerRealm sellers = new SellerRealm(server)) {
      String number = SellerRealm.nationalId();
      List<String> tokens =
          IntStream.range(0, CLAIMANTS)
              .mapToObj(
                  i -> {
                    SentCode sent = sellers.send(sellers.seller().mobile());
                    return token(sellers.app(), i, sent);
                  })
              .toList();

      List<Answer> answers =
          Crowd.atOnce(
              CLAIMANTS, i -> patch(sellers.app(), i, tokens.get(i), Map.of("meli_code", number)));

      requireOneWinner(answers, 422);
      assertThat(sellers.app().resource().users().searchByAttributes("meli_code:" + number))
          .hasSize(1);
    }
  }

  @Test
  @Tag("AGRI-2")
  @DisplayName("an account type that changes on one node has changed on the other")
  void spreadsChangesOfTypes() {
    try (AppRealm realm = open("agri")) {
      // never good enough to use the proof up
      Map<String, Object> registration =
          Map.of(
              "account_type", "smart_seller",
              "proofs", List.of(realm.proof(Contacts.mobile(), "registration")),
              "profile", Map.of("pincode", "1"));
      List<String> before = refused(register(realm, 1, registration));
      ComponentsResource components = realm.resource().components();
      ComponentRepresentation type =
          components
              .query(realm.resource().toRepresentation().getId(), TYPE, "smart_seller")
              .get(0);
      type.getConfig().putSingle("createdBy", "smart_buyer");
      components.component(type.getId()).update(type);

      assertThat(before).containsExactly("profile.pincode");
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> refused(register(realm, 1, registration)), List.of("account_type")::equals);
    }
  }

  private static List<String> refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return answer.json().path("errors").findValuesAsText("field");
  }

  private AppRealm open(String system) {
    AppRealm realm = AppRealm.copyOf(server, system);
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    return realm;
  }

  private static Person farmer(AppRealm realm) {
    return realm.somebody(
        account -> {
          account.setEmail(null);
          account.setEmailVerified(false);
          account.setAttributes(
              Map.of(
                  "phoneNumber", account.getAttributes().get("phoneNumber"),
                  "phoneNumberVerified", List.of("true"),
                  "account_type", List.of("smart_seller"),
                  "address", List.of("12 Mandi Road"),
                  "city", List.of("Jaipur"),
                  "state", List.of("Rajasthan"),
                  "pincode", List.of("302001")));
        });
  }

  /** A token is valid on the node that issued it, since each goes by its own URL here. */
  private String token(AppRealm realm, int call, SentCode sent) {
    Answer answer = api(realm, call).login(sent.challenge(), sent.code());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.text("access_token");
  }

  private static List<String> proofs(List<String> proofs, int i) {
    return List.of(proofs.get(i));
  }

  private Answer register(AppRealm realm, int call, Object body) {
    return api(realm, call).post("onboarding/registrations", body);
  }

  private Answer patch(AppRealm realm, int call, String token, Object body) {
    return api(realm, call).call("PATCH", "onboarding/me/profile", token, body);
  }

  /** The API on one node after the other. */
  private OnboardingApi api(AppRealm realm, int call) {
    int node = call % server.nodes().size();
    return new OnboardingApi(server.nodes().get(node).url(), realm.realm().name());
  }

  private static void requireOneWinner(List<Answer> answers, int refusal) {
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(refusal));
  }
}
