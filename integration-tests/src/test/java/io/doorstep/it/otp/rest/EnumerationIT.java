package io.doorstep.it.otp.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.OnboardingApi;
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

/** Who knows a number learns nothing about whether somebody has an account with it. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class EnumerationIT {
  /** Differ between any two answers. */
  private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length");

  private final AppRealm realm;

  EnumerationIT(KeycloakServer server) {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS, Map.of("maxAttempts", "2"));
  }

  @AfterAll
  void close() {
    realm.close();
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("asking, waiting, guessing and being locked are alike in status, body and headers")
  void tellsNobodyWhoHasAnAccount() {
    List<String> known = visit(realm.somebody().mobile());
    List<String> unknown = visit(Contacts.mobile());

    assertThat(unknown).isEqualTo(known);
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("so they are at the token endpoint")
  void tellsNobodyAtTheTokenEndpoint() {
    List<String> known = guess(realm.somebody().mobile());
    List<String> unknown = guess(Contacts.mobile());

    assertThat(unknown).isEqualTo(known);
  }

  @Test
  @Tag("OTP-8")
  @DisplayName("a disabled account is like any other to who has no code")
  void tellsNobodyWhoIsDisabled() {
    List<String> disabled = guess(realm.somebody(account -> account.setEnabled(false)).mobile());
    List<String> unknown = guess(Contacts.mobile());

    assertThat(unknown).isEqualTo(disabled);
  }

  private List<String> visit(String mobile) {
    OnboardingApi api = realm.api();
    Answer asked = api.send("sms", mobile, "login");
    String challenge = asked.text("challenge_id");
    return Stream.of(
            asked,
            api.delivery(challenge),
            api.resend(challenge),
            api.verify(challenge, "000000"),
            api.verify(challenge, "000001"),
            api.verify(challenge, "000002"),
            api.send("sms", mobile, "login"),
            api.delivery(challenge))
        .map(EnumerationIT::shape)
        .toList();
  }

  private List<String> guess(String mobile) {
    OnboardingApi api = realm.api();
    String challenge = api.send("sms", mobile, "login").text("challenge_id");
    return Stream.of("000000", "000001", "000002")
        .map(code -> api.login(challenge, code))
        .map(EnumerationIT::shape)
        .toList();
  }

  /** The whole answer, without ids, seconds and instants. */
  private static String shape(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    OF_THE_MOMENT.forEach(headers::remove);
    return (answer.status() + " " + headers + " " + answer.body())
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<instant>")
        .replaceAll("•+\\d{4}", "<number>")
        .replaceAll("(_in\":|_after\":|retry-after=\\[|in )\\d+", "$1<seconds>");
  }
}
