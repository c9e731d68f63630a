package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A marketplace in which people sell, and codes are asked for by trusted clients. */
final class SellerRealm implements AutoCloseable {
  private static int numbers;

  private static final String FLOW = "doorstep seller login";

  private final AppRealm realm;

  SellerRealm(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "marketplace");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  record Seller(String mobile, String nationalId) {}

  AppRealm app() {
    return realm;
  }

  /** Has the app's logins go by the sellers' flow. */
  void askSellers() {
    String flow =
        realm.resource().flows().getFlows().stream()
            .filter(candidate -> FLOW.equals(candidate.getAlias()))
            .map(AuthenticationFlowRepresentation::getId)
            .findFirst()
            .orElseThrow();
    ClientRepresentation app = realm.resource().clients().findByClientId("demo-app").get(0);
    app.setAuthenticationFlowBindingOverrides(Map.of("browser", flow));
    realm.resource().clients().get(app.getId()).update(app);
  }

  /** Somebody new with a complete account. */
  Seller seller() {
    String mobile = Contacts.mobile();
    String number = nationalId();
    Answer answer = register(proof(mobile), number);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Seller(mobile, number);
  }

  Answer register(String proof, String number) {
    return realm
        .api()
        .call(
            "POST",
            "onboarding/registrations",
            realm.trusted(),
            Map.of(
                "account_type",
                "seller",
                "proofs",
                List.of(proof),
                "profile",
                Map.of("meli_code", number, "zipcode", "1193653471", "shop_name", "Rao and Sons")));
  }

  String proof(String mobile) {
    SentCode sent = send(mobile, "registration");
    return realm.api().verify(sent.challenge(), sent.code()).text("proof");
  }

  SentCode send(String mobile) {
    return send(mobile, "login");
  }

  SentCode send(String mobile, String purpose) {
    int before = realm.messagesTo(mobile);
    Answer sent =
        realm
            .api()
            .call(
                "POST",
                "onboarding/otp",
                realm.trusted(),
                Map.of("channel", "sms", "to", mobile, "purpose", purpose));
    assertThat(sent.status()).as(sent.body()).isEqualTo(202);
    return new SentCode(sent.text("challenge_id"), realm.next(mobile, before));
  }

  Answer login(String challenge, String code, String number) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", OnboardingApi.OTP_GRANT);
    form.put("client_id", "demo-service");
    form.put("client_secret", "demo-service-secret");
    form.put("challenge_id", challenge);
    form.put("code", code);
    form.put("national_id", number);
    return realm.api().token(form);
  }

  /** Another one each time, with its check digit. */
  static synchronized String nationalId() {
    String body = "%09d".formatted(123_456_700 + numbers++);
    int sum = 0;
    for (int place = 0; place < 9; place++) {
      sum += (body.charAt(place) - '0') * (10 - place);
    }
    int remainder = sum % 11;
    return body + (remainder < 2 ? remainder : 11 - remainder);
  }

  @Override
  public void close() {
    realm.close();
  }
}
