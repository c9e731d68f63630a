package io.doorstep.it.wallet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.ComponentsResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-5")
class WalletIT {
  private static final String WALLETS = "io.doorstep.spi.wallet.WalletProvider";
  private static final long MOST = 9_007_199_254_740_991L;

  private final KeycloakServer server;
  private final WalletRealm wallets;
  private final AppRealm realm;
  private final Rows rows;

  WalletIT(KeycloakServer server) {
    this.server = server;
    this.wallets = WalletRealm.in(server);
    this.realm = wallets.realm();
    this.rows = new Rows(server);
  }

  @AfterAll
  void close() {
    wallets.close();
  }

  @Test
  @DisplayName("a client credits and debits, and the user reads balance and ledger")
  void isKept() {
    Person person = realm.somebody();
    String id = person.id();

    assertThat(wallets.credit(id, 10_000).status()).isEqualTo(201);
    Answer debit = wallets.debit(id, 2_500);

    assertThat(debit.status()).as(debit.body()).isEqualTo(201);
    assertThat(debit.text("kind")).isEqualTo("debit");
    assertThat(debit.json().path("amount").asLong()).isEqualTo(2_500);
    assertThat(debit.json().path("balance").asLong()).isEqualTo(7_500);
    assertThat(debit.text("client_id")).isEqualTo(WalletRealm.CLIENT);
    assertThat(debit.text("reference")).isEqualTo("V-2026/1");
    Answer own =
        realm.api().call("GET", "onboarding/me/wallet", realm.login(person.mobile()), null);
    assertThat(own.json().path("balance").asLong()).isEqualTo(7_500);
    assertThat(own.text("currency")).isEqualTo("INR");
    assertThat(own.json().path("items").findValuesAsText("number")).containsExactly("2", "1");
    assertThat(own.json().at("/items/0")).isEqualTo(debit.json());
    assertThat(wallets.entries(wallets.token(), id, "").json()).isEqualTo(own.json());
  }

  @Test
  @DisplayName("a wallet is empty before its first entry")
  void beginsEmpty() {
    Person person = realm.somebody();

    Answer own =
        realm.api().call("GET", "onboarding/me/wallet", realm.login(person.mobile()), null);

    assertThat(own.json().path("balance").asLong(-1)).isZero();
    assertThat(own.json().path("items")).isEmpty();
    assertThat(wallets.debit(person.id(), 1).status()).isEqualTo(409);
    assertThat(rows.count("DOORSTEP_WALLET where USER_ID = ?", person.id())).isZero();
  }

  @Test
  @DisplayName("pages of the ledger have each entry once, newest first")
  void isPaged() {
    String id = realm.somebody().id();
    for (int i = 1; i <= 7; i++) {
      wallets.credit(id, i);
    }
    List<String> amounts = new ArrayList<>();
    String first = "";
    do {
      JsonNode page = wallets.entries(wallets.token(), id, "?max=3" + first).json();
      amounts.addAll(page.path("items").findValuesAsText("amount"));
      wallets.credit(id, 100);
      first = page.has("next") ? "&first=" + page.path("next").asText() : "";
    } while (!first.isEmpty());

    assertThat(amounts).containsExactly("7", "6", "5", "4", "3", "2", "1");
    for (String query : List.of("?max=0", "?max=101", "?max=x", "?first=%21", "?first=eA")) {
      assertThat(wallets.entries(wallets.token(), id, query).status()).as(query).isEqualTo(422);
    }
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

  @Test
  @DisplayName("a wallet holds so much and no more")
  void hasALimit() {
    String id = realm.somebody().id();
    assertThat(wallets.credit(id, MOST).status()).isEqualTo(201);

    Answer over = wallets.credit(id, 1);

    assertThat(over.status()).isEqualTo(422);
    assertThat(over.body()).contains("doorstepErrorWalletFull");
    assertThat(wallets.balance(id)).isEqualTo(MOST);
    assertThat(wallets.debit(id, MOST).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("the database itself bears no balance below zero")
  void isConstrained() {
    String id = realm.somebody().id();
    wallets.credit(id, 5);

    assertThatThrownBy(
            () -> rows.update("update DOORSTEP_WALLET set BALANCE = -1 where USER_ID = ?", id))
        .hasMessageContaining("ck_doorstep_wallet_balance");
    assertThat(wallets.balance(id)).isEqualTo(5);
  }

  @Test
  @DisplayName("only service accounts with the role post; staff who may see the user look")
  void isForClients() {
    Person person = realm.somebody();
    Person holder = realm.somebody();
    WalletRealm.grant(realm, holder.id());
    wallets.credit(person.id(), 5);
    String own = realm.login(person.mobile());
    String withRole = realm.login(holder.mobile());
    String admin = server.admin().tokenManager().getAccessTokenString();

    for (String token : List.of(own, withRole, admin)) {
      assertThat(
              wallets
                  .post(
                      realm.api(),
                      token,
                      person.id(),
                      WalletRealm.key(),
                      WalletRealm.posting("credit", 5))
                  .status())
          .isEqualTo(403);
    }
    for (String token : List.of(own, withRole)) {
      assertThat(wallets.entries(token, person.id(), "").status()).isEqualTo(404);
      assertThat(wallets.entries(token, UUID.randomUUID().toString(), "").status()).isEqualTo(404);
    }
    assertThat(wallets.entries(admin, person.id(), "").json().path("balance").asLong())
        .isEqualTo(5);
    assertThat(wallets.credit(UUID.randomUUID().toString(), 5).status()).isEqualTo(404);
    assertThat(wallets.balance(person.id())).isEqualTo(5);
  }

  @Test
  @DisplayName("another realm's client reaches neither wallet nor key")
  void isOfOneRealm() {
    String id = realm.somebody().id();
    wallets.credit(id, 5);
    try (WalletRealm elsewhere = WalletRealm.in(server)) {
      Answer foreign =
          wallets.post(
              realm.api(),
              elsewhere.token(),
              id,
              WalletRealm.key(),
              WalletRealm.posting("debit", 5));

      assertThat(foreign.status()).isIn(401, 403);
      assertThat(elsewhere.debit(id, 5).status()).isEqualTo(404);
    }
    assertThat(wallets.balance(id)).isEqualTo(5);
  }

  @Test
  @DisplayName("a realm has wallets in one currency, which stays")
  void hasOneCurrency() {
    try (WalletRealm own = WalletRealm.in(server)) {
      ComponentsResource components = own.realm().resource().components();
      ComponentRepresentation component = components.query(null, WALLETS).get(0);
      String id = own.realm().somebody().id();
      for (String code : List.of("Rupees", "XXX", "")) {
        assertThat(change(components, component, code)).as(code).isEqualTo(400);
      }
      assertThat(change(components, component, "JPY")).isEqualTo(204);
      assertThat(change(components, component, "INR")).isEqualTo(204);
      own.credit(id, 5);

      assertThat(change(components, component, "JPY")).isEqualTo(400);

      component.setId(null);
      try (Response second = components.add(component)) {
        assertThat(second.getStatus()).isEqualTo(400);
      }
      components.component(components.query(null, WALLETS).get(0).getId()).remove();
      assertThat(own.credit(id, 5).status()).isEqualTo(404);
      assertThat(own.entries(own.token(), id, "").status()).isEqualTo(404);
    }
  }

  private static int change(
      ComponentsResource components, ComponentRepresentation component, String code) {
    component.getConfig().putSingle("currency", code);
    try {
      components.component(component.getId()).update(component);
      return 204;
    } catch (jakarta.ws.rs.WebApplicationException e) {
      return e.getResponse().getStatus();
    }
  }

  @Test
  @Tag("KYC-11")
  @DisplayName("of a removed user the books are kept, without the person")
  void forgetsTheUser() {
    String id = realm.somebody().id();
    wallets.credit(id, 5);
    String wallet = rows.value("select ID from DOORSTEP_WALLET where USER_ID = ?", id);

    realm.resource().users().get(id).remove();

    assertThat(rows.count("DOORSTEP_WALLET where USER_ID = ?", id)).isZero();
    assertThat(rows.count("DOORSTEP_WALLET where ID = ? and BALANCE = 5", wallet)).isEqualTo(1);
    assertThat(rows.count("DOORSTEP_WALLET_ENTRY where WALLET_ID = ?", wallet)).isEqualTo(1);
    assertThat(rows.count("DOORSTEP_WALLET_ENTRY where CLIENT_REFERENCE like ?", "%" + id + "%"))
        .isZero();
    assertThat(wallets.credit(id, 5).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("to clients a deleted account's wallet is gone, until the account is restored")
  void restsWhileDeleted() {
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    wallets.post(id, key, WalletRealm.posting("credit", 5));
    assertThat(realm.admin("DELETE", "onboarding/users/" + id, "").status()).isEqualTo(204);

    assertThat(wallets.credit(id, 5).status()).isEqualTo(404);
    assertThat(wallets.post(id, key, WalletRealm.posting("credit", 5)).status()).isEqualTo(404);
    assertThat(wallets.entries(wallets.token(), id, "").status()).isEqualTo(404);
    String admin = server.admin().tokenManager().getAccessTokenString();
    assertThat(wallets.entries(admin, id, "").json().path("balance").asLong()).isEqualTo(5);

    assertThat(realm.admin("POST", "onboarding/users/" + id + "/restore", "").status())
        .isEqualTo(200);
    assertThat(wallets.debit(id, 5).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("service accounts have no wallets")
  void isForPeople() {
    String client = realm.resource().clients().findByClientId(WalletRealm.CLIENT).get(0).getId();
    String account = realm.resource().clients().get(client).getServiceAccountUser().getId();

    assertThat(wallets.credit(account, 5).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("with a realm its books go")
  void goesWithTheRealm() {
    WalletRealm doomed = WalletRealm.in(server);
    doomed.credit(doomed.realm().somebody().id(), 5);
    String id = doomed.realm().resource().toRepresentation().getId();
    assertThat(rows.count("DOORSTEP_WALLET_ENTRY where REALM_ID = ?", id)).isEqualTo(1);

    doomed.close();

    assertThat(rows.count("DOORSTEP_WALLET where REALM_ID = ?", id)).isZero();
    assertThat(rows.count("DOORSTEP_WALLET_ENTRY where REALM_ID = ?", id)).isZero();
  }

  @Test
  @DisplayName("what was posted is an admin event, by ids alone, once")
  void isRecorded() {
    String id = realm.somebody().id();
    String key = WalletRealm.key();
    Answer posted = wallets.post(id, key, WalletRealm.posting("credit", 5));
    wallets.post(id, key, WalletRealm.posting("credit", 5));

    assertThat(
            realm.resource().getAdminEvents().stream()
                .filter(event -> event.getResourcePath().contains("wallets/" + id)))
        .hasSize(1)
        .allSatisfy(
            event -> {
              assertThat(event.getOperationType()).isEqualTo("CREATE");
              assertThat(event.getAuthDetails().getClientId()).isNotEmpty();
            });
    assertThat(posted.status()).isEqualTo(201);
  }
}
