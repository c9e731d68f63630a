package io.doorstep.it.wallet;

import java.util.List;
import java.util.UUID;

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

/** Who posts, who looks, and whose wallet there is. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("B2B-5")
class WalletAccessIT {
  private final KeycloakServer server;
  private final WalletRealm wallets;
  private final AppRealm realm;
  private final Rows rows;

  WalletAccessIT(KeycloakServer server) {
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
  @DisplayName("service accounts have no wallets")
  void isForPeople() {
    String client = realm.resource().clients().findByClientId(WalletRealm.CLIENT).get(0).getId();
    String account = realm.resource().clients().get(client).getServiceAccountUser().getId();

    assertThat(wallets.credit(account, 5).status()).isEqualTo(404);
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
}
