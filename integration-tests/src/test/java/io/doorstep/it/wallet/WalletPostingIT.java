package io.doorstep.it.wallet;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.keycloak.representations.idm.ClientRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a posting may say, and how often it counts. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-5")
class WalletPostingIT {
  private static final long MOST = 9_007_199_254_740_991L;

  private final WalletRealm wallets;
  private final AppRealm realm;
  private final Rows rows;

  WalletPostingIT(KeycloakServer server) {
    this.wallets = WalletRealm.in(server);
    this.realm = wallets.realm();
    this.rows = new Rows(server);
  }

  @AfterAll
  void close() {
    wallets.close();
  }

  @Test
  @DisplayName("the same posting again has the same answer, and posts nothing")
  void replays() {
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    Map<String, Object> posting = WalletRealm.posting("credit", 50);

    Answer first = wallets.post(id, key, posting);
    wallets.debit(id, 20);
    Answer again = wallets.post(id, key, posting);

    assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(wallets.balance(id)).isEqualTo(30);
  }

  @Test
  @Tag("ERP-7")
  @DisplayName("what can not be put on record is not posted, and what is posted is on record once")
  void isOnRecordOrNotPosted() {
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    rows.update(
        "alter table DOORSTEP_AUDIT add constraint ck_off_record check (USER_ID is distinct from '%s')"
                .formatted(id)
            + " not valid");
    try {
      assertThat(wallets.post(id, key, WalletRealm.posting("credit", 50)).status())
          .isGreaterThanOrEqualTo(400);
    } finally {
      rows.update("alter table DOORSTEP_AUDIT drop constraint ck_off_record");
    }
    assertThat(wallets.balance(id)).isZero();

    Answer posted = wallets.post(id, key, WalletRealm.posting("credit", 50));
    wallets.post(id, key, WalletRealm.posting("credit", 50));

    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    Answer trail = realm.admin("GET", "onboarding/audit?resource_type=custom&user_id=" + id, "");
    assertThat(trail.json().path("items")).hasSize(1);
    assertThat(trail.body()).contains(posted.text("id"), WalletRealm.CLIENT);
  }

  @Test
  @DisplayName("a refusal binds nobody: the same key may be tried again")
  void refusalsBindNobody() {
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    assertThat(wallets.post(id, key, WalletRealm.posting("debit", 5)).status()).isEqualTo(409);

    wallets.credit(id, 5);

    assertThat(wallets.post(id, key, WalletRealm.posting("debit", 5)).status()).isEqualTo(201);
    assertThat(wallets.post(id, key, WalletRealm.posting("debit", 5)).status()).isEqualTo(201);
    assertThat(wallets.balance(id)).isZero();
  }

  static Stream<Map<String, Object>> otherPostings() {
    return Stream.of(
        WalletRealm.posting("debit", 50),
        WalletRealm.posting("credit", 51),
        Map.of("kind", "credit", "amount", 50, "currency", "INR", "reference", "V-2026/2"));
  }

  @ParameterizedTest
  @MethodSource("otherPostings")
  @DisplayName("a key is for one posting alone")
  void refusesOtherPostings(Map<String, Object> other) {
    String id = realm.somebody().id();
    String key = "Key-" + WalletRealm.key();
    wallets.post(id, key, WalletRealm.posting("credit", 50));

    Answer reused = wallets.post(id, key, other);

    assertThat(reused.status()).as(reused.body()).isEqualTo(422);
    assertThat(reused.text("type")).endsWith(":idempotency-key-reused");
    String another = realm.somebody().id();
    assertThat(wallets.post(another, key, WalletRealm.posting("credit", 50)).status())
        .as("for another user")
        .isEqualTo(422);
    assertThat(
            wallets.post(id, key.replace("Key", "KEY"), WalletRealm.posting("credit", 50)).status())
        .as("capitals make it another key")
        .isEqualTo(201);
    assertThat(wallets.balance(id)).isEqualTo(100);
  }

  @Test
  @DisplayName("the same key of another client is another key")
  void bindsKeysToClients() {
    String other = "shop";
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(other);
    client.setSecret("shop-secret");
    client.setServiceAccountsEnabled(true);
    client.setPublicClient(false);
    realm.resource().clients().create(client).close();
    WalletRealm.permit(realm, other);
    String token =
        realm
            .api()
            .token(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", other,
                    "client_secret", "shop-secret"))
            .text("access_token");
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    wallets.post(id, key, WalletRealm.posting("credit", 50));

    Answer others = wallets.post(realm.api(), token, id, key, WalletRealm.posting("credit", 50));

    assertThat(others.status()).as(others.body()).isEqualTo(201);
    assertThat(others.text("client_id")).isEqualTo(other);
    assertThat(wallets.balance(id)).isEqualTo(100);
  }

  static Stream<Arguments> badPostings() {
    return Stream.of(
        Arguments.of("amount", 0, "doorstepErrorAmount"),
        Arguments.of("amount", -1, "doorstepErrorAmount"),
        Arguments.of("amount", MOST + 1, "doorstepErrorAmount"),
        Arguments.of("amount", Long.MAX_VALUE, "doorstepErrorAmount"),
        Arguments.of("amount", BigInteger.TEN.pow(40), "doorstepErrorAmount"),
        Arguments.of("amount", null, "doorstepErrorFieldMissing"),
        Arguments.of("currency", "USD", "doorstepErrorCurrency"),
        Arguments.of("currency", "inr", "doorstepErrorCurrency"),
        Arguments.of("currency", null, "doorstepErrorFieldMissing"),
        Arguments.of("kind", "transfer", "doorstepErrorFieldValue"),
        Arguments.of("kind", null, "doorstepErrorFieldMissing"),
        Arguments.of("reference", "for Asha Rao", "doorstepErrorFieldValue"),
        Arguments.of("reference", "x".repeat(65), "doorstepErrorFieldValue"),
        Arguments.of("reference", "", "doorstepErrorFieldMissing"));
  }

  @ParameterizedTest
  @MethodSource("badPostings")
  @DisplayName("what breaks a rule is told by field, and nothing is posted")
  void refuses(String field, Object value, String message) {
    String id = realm.somebody().id();
    Map<String, Object> posting = new HashMap<>(WalletRealm.posting("credit", 1));
    posting.put(field, value);

    Answer refused = wallets.post(id, WalletRealm.key(), posting);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(refused.json().at("/errors/0/key").asText()).isEqualTo(message);
    assertThat(wallets.balance(id)).isZero();
  }

  @Test
  @DisplayName("fractions and texts are no amounts, and no key is no posting")
  void refusesWhatIsNoNumber() {
    String id = realm.somebody().id();
    for (Object amount : List.of(1.5, "10", true, List.of(1))) {
      Map<String, Object> posting = new HashMap<>(WalletRealm.posting("credit", 1));
      posting.put("amount", amount);
      assertThat(wallets.post(id, WalletRealm.key(), posting).status()).isEqualTo(400);
    }
    String path =
        "/admin/realms/" + realm.realm().name() + "/onboarding/wallets/" + id + "/entries";
    Answer without =
        realm.api().call("POST", path, wallets.token(), WalletRealm.posting("credit", 1));
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    assertThat(wallets.post(id, "two words", WalletRealm.posting("credit", 1)).status())
        .isEqualTo(422);
    assertThat(wallets.post(id, "x".repeat(129), WalletRealm.posting("credit", 1)).status())
        .isEqualTo(422);
    assertThat(wallets.balance(id)).isZero();
  }
}
