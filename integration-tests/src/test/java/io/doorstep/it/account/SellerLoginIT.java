package io.doorstep.it.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Crowd;
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

import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
@Tag("LOGIN-2")
@Tag("SHOP-2")
class SellerLoginIT {
  private static int sellers;

  private final AppRealm realm;

  SellerLoginIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "marketplace");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  record Seller(String mobile, String nationalId) {}

  @Test
  @DisplayName("ID number, mobile number and code of one account get tokens")
  void logsIn() {
    Seller seller = seller();
    SentCode sent = send(seller.mobile());

    Answer answer = login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Jwt.claims(answer.text("access_token")).path("account_type").asText())
        .isEqualTo("seller");
  }

  @Test
  @DisplayName(
      "whichever of them is wrong, the answer is the same, and so are the tries that are left")
  void doesNotTellWhichIsWrong() {
    Seller seller = seller();
    Seller other = seller();
    SentCode forWrongId = send(seller.mobile());
    SentCode forWrongCode = send(other.mobile());

    Answer wrongId = login(forWrongId.challenge(), forWrongId.code(), other.nationalId());
    Answer unknownId = login(forWrongId.challenge(), forWrongId.code(), nationalId());
    Answer wrongCode = login(forWrongCode.challenge(), forWrongCode.wrong(), other.nationalId());
    Answer bothWrong = login(forWrongCode.challenge(), forWrongCode.wrong(), nationalId());

    assertThat(wrongId.status()).isEqualTo(400);
    assertThat(wrongId.body()).isEqualTo(wrongCode.body());
    assertThat(unknownId.body()).isEqualTo(bothWrong.body());
    assertThat(wrongId.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(unknownId.json().path("attempts_remaining").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("who has the code guesses three ID numbers, not more")
  void locksAfterWrongNumbers() {
    Seller seller = seller();
    SentCode sent = send(seller.mobile());

    for (int i = 0; i < 3; i++) {
      login(sent.challenge(), sent.code(), nationalId());
    }
    Answer right = login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(right.status()).isEqualTo(423);
  }

  @Test
  @DisplayName("a number that is none is the caller's mistake and costs no try")
  void refusesMalformedNumbers() {
    Seller seller = seller();
    SentCode sent = send(seller.mobile());

    Answer malformed = login(sent.challenge(), sent.code(), "1234567890");
    Answer right = login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(malformed.text("error")).isEqualTo("invalid_request");
    assertThat(right.status()).as(right.body()).isEqualTo(200);
  }

  @Test
  @Tag("SHOP-1")
  @DisplayName("an ID number is one user's, also when ten register with it at once")
  void givesANumberToOne() {
    String number = nationalId();
    List<String> proofs = IntStream.range(0, 10).mapToObj(i -> proof(Contacts.mobile())).toList();

    List<Answer> answers = Crowd.atOnce(10, i -> register(proofs.get(i), number));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.body()).isEqualTo(422);
              assertThat(answer.json().path("errors").findValuesAsText("field"))
                  .containsExactly("profile.meli_code");
            });
  }

  private Seller seller() {
    String mobile = Contacts.mobile();
    String number = nationalId();
    Answer answer = register(proof(mobile), number);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Seller(mobile, number);
  }

  private Answer register(String proof, String number) {
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

  private String proof(String mobile) {
    SentCode sent = send(mobile, "registration");
    return realm.api().verify(sent.challenge(), sent.code()).text("proof");
  }

  private SentCode send(String mobile) {
    return send(mobile, "login");
  }

  /** In this realm codes are asked for by trusted clients. */
  private SentCode send(String mobile, String purpose) {
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

  private Answer login(String challenge, String code, String number) {
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
  private static synchronized String nationalId() {
    String body = "%09d".formatted(123_456_700 + sellers++);
    int sum = 0;
    for (int place = 0; place < 9; place++) {
      sum += (body.charAt(place) - '0') * (10 - place);
    }
    int remainder = sum % 11;
    return body + (remainder < 2 ? remainder : 11 - remainder);
  }
}
