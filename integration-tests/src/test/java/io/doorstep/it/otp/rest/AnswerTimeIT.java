package io.doorstep.it.otp.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.OnboardingApi;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.TestRealm;
import io.doorstep.it.server.Vendor;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long answers take for numbers with and without an account. A machine under load does not give
 * every answer its due time, hence medians of calls that take turns, and a vendor that takes so
 * long that waiting for it could not be missed.
 */
@WithKeycloak
class AnswerTimeIT {
  private static final int PAIRS = 60;
  private static final Duration VENDOR = Duration.ofMillis(600);
  private static final Duration TOLERANCE = VENDOR.dividedBy(6);

  private final KeycloakServer server;
  private Vendor vendor;
  private TestRealm realm;
  private List<String> known;

  AnswerTimeIT(KeycloakServer server) {
    this.server = server;
  }

  @BeforeEach
  void makeRealm() {
    vendor = Vendor.start();
    vendor.api().stubFor(post(anyUrl()).willReturn(ok().withFixedDelay((int) VENDOR.toMillis())));
    known = Stream.generate(Contacts::mobile).limit(PAIRS).toList();
    realm = TestRealm.copyOf(server, "mobile", known.stream().map(AnswerTimeIT::account).toList());
    Policy.set(realm, Policy.UNLIMITED_SENDS);
    ComponentRepresentation sender = new ComponentRepresentation();
    sender.setName("vendor");
    sender.setProviderId("http");
    sender.setProviderType("io.doorstep.spi.sms.SmsProvider");
    sender.setConfig(
        new MultivaluedHashMap<>(
            Map.of("url", List.of(vendor.url("/sms")), "allowPlainHttp", List.of("true"))));
    try (Response response = realm.resource().components().add(sender)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }

  @AfterEach
  void close() {
    realm.close();
    vendor.close();
  }

  @Test
  @Tag("OTP-8")
  @DisplayName(
      "asking for a code, a wrong code and a wrong code at the token endpoint take as long")
  void takesAsLong(TestReporter reporter) {
    Times ofKnown = new Times();
    Times ofUnknown = new Times();
    for (int i = 0; i < PAIRS; i++) {
      visit(known.get(i), ofKnown);
      visit(Contacts.mobile(), ofUnknown);
    }

    reporter.publishEntry(Map.of("known", ofKnown.toString(), "unknown", ofUnknown.toString()));
    assertThat(median(ofKnown.sends)).isCloseTo(median(ofUnknown.sends), TOLERANCE);
    assertThat(median(ofKnown.guesses)).isCloseTo(median(ofUnknown.guesses), TOLERANCE);
    assertThat(median(ofKnown.logins)).isCloseTo(median(ofUnknown.logins), TOLERANCE);
  }

  private void visit(String mobile, Times times) {
    OnboardingApi api = new OnboardingApi(server.url(), realm.name());
    long start = System.nanoTime();
    Answer sent = api.send("sms", mobile, "login");
    long asked = System.nanoTime();
    String challenge = sent.text("challenge_id");
    api.verify(challenge, "000000");
    long guessed = System.nanoTime();
    Answer refused = api.login(challenge, "000001");
    long refusedAt = System.nanoTime();
    assertThat(refused.status()).isEqualTo(400);
    times.sends.add(Duration.ofNanos(asked - start));
    times.guesses.add(Duration.ofNanos(guessed - asked));
    times.logins.add(Duration.ofNanos(refusedAt - guessed));
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static UserRepresentation account(String mobile) {
    UserRepresentation account = new UserRepresentation();
    account.setUsername("u" + mobile.substring(1));
    account.setEnabled(true);
    account.setAttributes(
        Map.of("phoneNumber", List.of(mobile), "phoneNumberVerified", List.of("true")));
    return account;
  }

  /** How long each call of one kind of caller took. */
  private record Times(List<Duration> sends, List<Duration> guesses, List<Duration> logins) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Medians in milliseconds. */
    @Override
    public String toString() {
      return Stream.of(sends, guesses, logins)
          .map(times -> "%.1f ms".formatted(median(times).toNanos() / 1e6))
          .toList()
          .toString();
    }
  }
}
