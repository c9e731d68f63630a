package io.doorstep.it.wallet;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.resource.ComponentsResource;
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
