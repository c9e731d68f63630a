package io.doorstep.it.figures;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.ws.rs.core.Response;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.Vendor;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

@WithKeycloak(SharedServer.OPERATED)
class FiguresIT {
  private static final String SMS_PROVIDER = "io.doorstep.spi.sms.SmsProvider";

  private final KeycloakServer server;
  private final Rows rows;
  private KycRealm kyc;
  private AppRealm realm;

  FiguresIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void open() {
    kyc = KycRealm.in(server);
    realm = kyc.realm();
  }

  @AfterEach
  void close() {
    kyc.close();
  }

  @Test
  @DisplayName("a case comes to each step once, however often it is there")
  void funnel() {
    Member member = kyc.member();
    Member reviewer = kyc.reviewer();
    member.get("case");
    member.get("case");
    String id = member.submitCase();
    member.call("POST", "case/withdrawal", "");
    member.save("pan", Map.of("name", "Asha R"));
    assertThat(member.call("POST", "case/submission", "").status()).isEqualTo(200);
    assertThat(reviewer.claim(id).status()).isEqualTo(200);
    assertThat(reviewer.approve(id).status()).isEqualTo(200);
    Member other = kyc.member();
    String rejected = other.submitCase();
    reviewer.claim(rejected);
    reviewer.decide(
        rejected,
        reviewer.version(rejected),
        "reject",
        List.of(Map.of("section", "pan", "code", "unreadable")));

    Figures figures = Figures.of(realm);

    for (String step : List.of("started", "aadhaar", "pan", "business", "bank", "submitted")) {
      assertThat(figures.reached(step)).as(step).isEqualTo(2);
    }
    assertThat(figures.reached("approved")).isEqualTo(1);
    assertThat(figures.reached("rejected")).isEqualTo(1);
    assertThat(figures.reached("resubmission_requested")).isZero();
  }

  @Test
  @DisplayName("an account counts as of its type when it is made, and still when it has gone")
  void registrations() {
    String realmId;
    try (AppRealm farm = AppRealm.copyOf(server, "agri")) {
      long before = Figures.of(farm).registrations("smart_buyer");
      String id = registerBuyer(farm);
      Map<String, Object> request =
          Map.of(
              "account_type",
              "smart_seller",
              "proofs",
              List.of(farm.proof(Contacts.mobile(), "registration")));
      String incomplete = farm.api().post("onboarding/registrations", request).text("user_id");

      farm.resource().users().get(id).remove();
      var user = farm.resource().users().get(incomplete).toRepresentation();
      user.setFirstName("Usha");
      farm.resource().users().get(incomplete).update(user);

      Figures figures = Figures.of(farm);
      assertThat(figures.registrations("smart_buyer")).isEqualTo(before + 1);
      assertThat(figures.registrations("smart_seller")).as("and the demo user").isEqualTo(2);
      realmId = farm.resource().toRepresentation().getId();
      assertThat(rows.count("DOORSTEP_DAILY_COUNT where REALM_ID = ?", realmId)).isPositive();
    }
    assertThat(rows.count("DOORSTEP_DAILY_COUNT where REALM_ID = ?", realmId)).isZero();
    assertThat(rows.count("DOORSTEP_DAILY_CODE where REALM_ID = ?", realmId)).isZero();
  }

  @Test
  @DisplayName("nothing is lost of a realm that was removed and comes back with its id")
  void comesBack() throws SQLException {
    String id = realm.resource().toRepresentation().getId();
    IntStream.range(0, 8).forEach(i -> realm.send(Contacts.mobile(), "registration"));
    assertThat(Figures.of(realm).codes("asked")).isEqualTo(8);
    server.execute("delete from DOORSTEP_DAILY_CODE where REALM_ID = '" + id + "'");

    IntStream.range(0, 8).forEach(i -> realm.send(Contacts.mobile(), "registration"));

    assertThat(Figures.of(realm).codes("asked")).isEqualTo(8);
  }

  private static String registerBuyer(AppRealm realm) {
    Map<String, Object> profile =
        Map.of(
            "full_name", "Ravi",
            "address", "1 Station Road",
            "city", "Pune",
            "state", "Maharashtra",
            "pincode", "411001",
            "buyer_category", "community");
    Answer answer =
        realm
            .api()
            .post(
                "onboarding/registrations",
                Map.of(
                    "account_type",
                    "smart_buyer",
                    "proofs",
                    List.of(realm.proof(Contacts.mobile(), "registration")),
                    "profile",
                    profile));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("user_id");
  }

  @Test
  @Tag("OTP-12")
  @DisplayName("codes count by channel, country, provider and price, whoever they are for")
  void codes() {
    try (Vendor vendor = Vendor.start()) {
      vendor.api().stubFor(post(anyUrl()).willReturn(serverError()));
      sender("http", 9, Map.of("url", vendor.url("/sms"), "allowPlainHttp", "true"));
      sender("console", 1, Map.of("price", "12.375", "currency", "INR"));
      SentCode sent = realm.send(Contacts.mobile(), "registration");
      realm.api().verify(sent.challenge(), sent.wrong());
      Awaitility.await()
          .untilAsserted(() -> assertThat(Figures.of(realm).codes("sent", "console")).isEqualTo(1));
      assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(200);
      assertThat(realm.api().verify(sent.challenge(), sent.code()).status()).isEqualTo(410);
      vendor.api().stubFor(post(anyUrl()).willReturn(ok()));
      assertThat(realm.api().send("sms", Contacts.mobile(), "registration").status())
          .isEqualTo(202);
      assertThat(realm.api().send("sms", Contacts.mobile(), "login").status()).isEqualTo(202);
      assertThat(realm.api().send("sms", "+14155552671", "registration").status()).isEqualTo(422);

      Awaitility.await()
          .untilAsserted(() -> assertThat(Figures.of(realm).codes("sent", "http")).isEqualTo(1));
      Figures figures = Figures.of(realm);
      assertThat(figures.codes("asked")).as("%s", figures).isEqualTo(3);
      assertThat(figures.codes("asked", "")).isEqualTo(3);
      assertThat(figures.codes("failed", "http")).isEqualTo(1);
      assertThat(figures.codes("verified", "console")).isEqualTo(1);
      assertThat(figures.codes("verified")).isEqualTo(1);
      assertThat(figures.codes("sent")).isEqualTo(2);
      assertThat(figures.cost("console", "INR")).isEqualByComparingTo(new BigDecimal("12.375"));
      assertThat(figures.values("country")).containsOnly("IN");
      assertThat(figures.values("channel")).containsOnly("sms");
    }
  }

  private void sender(String providerId, int priority, Map<String, String> config) {
    try (Response added = add(providerId, priority, config)) {
      assertThat(added.getStatus()).as(added.readEntity(String.class)).isEqualTo(201);
    }
  }

  private Response add(String providerId, int priority, Map<String, String> config) {
    ComponentRepresentation sender = new ComponentRepresentation();
    sender.setName(providerId + priority);
    sender.setProviderId(providerId);
    sender.setProviderType(SMS_PROVIDER);
    sender.setConfig(new MultivaluedHashMap<>());
    sender.getConfig().putSingle("priority", String.valueOf(priority));
    config.forEach(sender.getConfig()::putSingle);
    return realm.resource().components().add(sender);
  }

  @Test
  @DisplayName("a price is a number with a currency")
  void refusesOtherPrices() {
    for (Map<String, String> price :
        List.of(
            Map.of("price", "12"),
            Map.of("price", "-1", "currency", "INR"),
            Map.of("price", "1e3", "currency", "INR"),
            Map.of("price", "1.23456", "currency", "INR"),
            Map.of("price", "12", "currency", "rupees"))) {
      try (Response refused = add("console", 2, price)) {
        assertThat(refused.getStatus()).as("%s", price).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-01-02&to=2026-01-01",
        "?from=2024-01-01&to=2025-01-01",
        "?from=2026-13-01",
        "?to=today",
        "?from=-0001-01-01&to=0000-01-01"
      })
  @DisplayName("what are no days, or too many, is told by the parameter's name")
  void refusesOtherDays(String query) {
    Answer refused = realm.admin("GET", "onboarding/dashboard" + query, "");

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isIn("from", "to");
  }

  @Test
  @DisplayName("a day is there when it is asked for, and a year can be")
  void picksDays() {
    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    realm.send(Contacts.mobile(), "registration");
    LocalDate after = LocalDate.now(ZoneOffset.UTC);

    LocalDate day = LocalDate.parse(Figures.of(realm).values("day").get(0));
    assertThat(day).isBetween(before, after);
    Figures ofDay = Figures.of(realm, day, day);
    assertThat(ofDay.codes("asked")).isEqualTo(1);
    assertThat(ofDay.values("day")).containsOnly(day.toString());
    assertThat(Figures.of(realm, day.minusDays(365), day).codes("asked")).isEqualTo(1);
    assertThat(Figures.of(realm, day, day.plusDays(365)).codes("asked")).isEqualTo(1);
    assertThat(Figures.of(realm, day.minusDays(365), day.minusDays(1)).values("day")).isEmpty();
    assertThat(Figures.of(realm, day.plusDays(1), day.plusDays(366)).codes("asked")).isZero();
  }
}
