package io.doorstep.it.account;

import java.util.List;
import java.util.stream.IntStream;

import io.doorstep.it.account.SellerRealm.Seller;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.api.Jwt;
import io.doorstep.it.otp.Crowd;
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
  private final SellerRealm realm;

  SellerLoginIT(KeycloakServer server) {
    realm = new SellerRealm(server);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @DisplayName("ID number, mobile number and code of one account get tokens")
  void logsIn() {
    Seller seller = realm.seller();
    SentCode sent = realm.send(seller.mobile());

    Answer answer = realm.login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Jwt.claims(answer.text("access_token")).path("account_type").asText())
        .isEqualTo("seller");
  }

  @Test
  @DisplayName(
      "whichever of them is wrong, the answer is the same, and so are the tries that are left")
  void doesNotTellWhichIsWrong() {
    Seller seller = realm.seller();
    Seller other = realm.seller();
    SentCode forWrongId = realm.send(seller.mobile());
    SentCode forWrongCode = realm.send(other.mobile());

    Answer wrongId = realm.login(forWrongId.challenge(), forWrongId.code(), other.nationalId());
    Answer unknownId =
        realm.login(forWrongId.challenge(), forWrongId.code(), SellerRealm.nationalId());
    Answer wrongCode =
        realm.login(forWrongCode.challenge(), forWrongCode.wrong(), other.nationalId());
    Answer bothWrong =
        realm.login(forWrongCode.challenge(), forWrongCode.wrong(), SellerRealm.nationalId());

    assertThat(wrongId.status()).isEqualTo(400);
    assertThat(wrongId.body()).isEqualTo(wrongCode.body());
    assertThat(unknownId.body()).isEqualTo(bothWrong.body());
    assertThat(wrongId.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(unknownId.json().path("attempts_remaining").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("who has the code guesses three ID numbers, not more")
  void locksAfterWrongNumbers() {
    Seller seller = realm.seller();
    SentCode sent = realm.send(seller.mobile());

    for (int i = 0; i < 3; i++) {
      realm.login(sent.challenge(), sent.code(), SellerRealm.nationalId());
    }
    Answer right = realm.login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(right.status()).isEqualTo(423);
  }

  @Test
  @DisplayName("a number that is none is the caller's mistake and costs no try")
  void refusesMalformedNumbers() {
    Seller seller = realm.seller();
    SentCode sent = realm.send(seller.mobile());

    Answer malformed = realm.login(sent.challenge(), sent.code(), "1234567890");
    Answer right = realm.login(sent.challenge(), sent.code(), seller.nationalId());

    assertThat(malformed.text("error")).isEqualTo("invalid_request");
    assertThat(right.status()).as(right.body()).isEqualTo(200);
  }

  @Test
  @Tag("SHOP-1")
  @DisplayName("an ID number is one user's, also when ten register with it at once")
  void givesANumberToOne() {
    String number = SellerRealm.nationalId();
    List<String> proofs =
        IntStream.range(0, 10).mapToObj(i -> realm.proof(Contacts.mobile())).toList();

    List<Answer> answers = Crowd.atOnce(10, i -> realm.register(proofs.get(i), number));

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
}
