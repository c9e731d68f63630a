package io.doorstep.it.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows go with what they belong to, or when they are no longer good for anything. */
@WithKeycloak(SharedServer.OPERATED)
class RemovalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KeycloakServer server;
  private final Rows rows;
  private AppRealm realm;

  RemovalIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void makeRealm() {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("a removed user leaves no number and no code behind")
  void ofAUser() {
    Person person = realm.somebody();
    realm.send(person.mobile(), "login");
    assertThat(contacts(person)).isEqualTo(1);
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where OWNER_ID = ?", person.id())).isEqualTo(1);

    realm.resource().users().get(person.id()).remove();

    assertThat(contacts(person)).isZero();
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where OWNER_ID = ?", person.id())).isZero();
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where DESTINATION = ?", person.mobile()))
        .isZero();
  }

  @Test
  @DisplayName("a removed realm leaves nothing behind")
  void ofARealm() {
    AppRealm doomed = AppRealm.copyOf(server, "mobile");
    SentCode sent = doomed.send(doomed.somebody().mobile(), "login");
    doomed.api().verify(sent.challenge(), sent.wrong());
    String id = doomed.resource().toRepresentation().getId();
    assertThat(Rows.tables()).allMatch(table -> rows.countOfRealm(table, id) > 0);

    doomed.close();

    assertThat(rows.countOfRealm(id)).isZero();
  }

  @Test
  @DisplayName("a code sent to a number's former owner opens neither account")
  void ofANumbersOwner() {
    Person former = realm.somebody();
    Person next = realm.somebody();
    SentCode sent = realm.send(former.mobile(), "login");
    rows.update("delete from DOORSTEP_CONTACT where USER_ID = ?", next.id());
    rows.update(
        "update DOORSTEP_CONTACT set USER_ID = ? where USER_ID = ?", next.id(), former.id());

    assertThat(realm.api().login(sent.challenge(), sent.code()).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("the sweeper takes what has run out, and nothing else")
  void ofWhatHasRunOut() {
    String id = realm.resource().toRepresentation().getId();
    SentCode old = realm.send(Contacts.mobile(), "registration");
    realm.api().verify(old.challenge(), old.wrong());
    long now = System.currentTimeMillis();
    rows.update(
        "update DOORSTEP_OTP_CHALLENGE set EXPIRES_AT = ? where ID = ?",
        now - Duration.ofMinutes(11).toMillis(),
        old.challenge());
    rows.update("update DOORSTEP_BUDGET set WINDOW_ENDS_AT = ? where REALM_ID = ?", now - 1, id);
    rows.update(
        "update DOORSTEP_ATTEMPTS set UPDATED_AT = ? where REALM_ID = ?",
        now - Duration.ofDays(8).toMillis(),
        id);
    int contacts = rows.countOfRealm("DOORSTEP_CONTACT", id);

    Awaitility.await().atMost(PATIENCE).until(() -> rows.countOfRealm(id) == contacts);

    SentCode present = realm.send(Contacts.mobile(), "registration");
    realm.api().verify(present.challenge(), present.wrong());
    int rowsOfNow = rows.countOfRealm(id);
    Awaitility.await()
        .during(Duration.ofSeconds(3))
        .atMost(PATIENCE)
        .until(() -> rows.countOfRealm(id) == rowsOfNow);
  }

  @Test
  @DisplayName("numbers of users who were removed in bulk are swept, and free for others")
  void ofUsersInBulk() {
    Person person = realm.somebody();
    String storage = userStorage();
    rows.update("update USER_ENTITY set FEDERATION_LINK = ? where ID = ?", storage, person.id());

    realm.resource().userStorage().removeImportedUsers(storage);

    assertThat(rows.count("USER_ENTITY where ID = ?", person.id())).isZero();
    Awaitility.await().atMost(PATIENCE).until(() -> contacts(person) == 0);
    Person next =
        realm.somebody(
            account ->
                account.setAttributes(
                    Map.of(
                        "phoneNumber", List.of(person.mobile()),
                        "phoneNumberVerified", List.of("true"))));
    assertThat(contacts(next)).isEqualTo(1);
  }

  private int contacts(Person person) {
    return rows.count("DOORSTEP_CONTACT where USER_ID = ?", person.id());
  }

  /** An LDAP server that nobody talks to. */
  private String userStorage() {
    ComponentRepresentation storage = new ComponentRepresentation();
    storage.setName("ldap");
    storage.setProviderId("ldap");
    storage.setProviderType("org.keycloak.storage.UserStorageProvider");
    storage.setConfig(new MultivaluedHashMap<>());
    Map.of(
            "enabled", "false",
            "editMode", "READ_ONLY",
            "vendor", "other",
            "connectionUrl", "ldap://127.0.0.1:1",
            "usersDn", "ou=people,dc=example,dc=com",
            "authType", "none",
            "usernameLDAPAttribute", "uid",
            "rdnLDAPAttribute", "uid",
            "uuidLDAPAttribute", "entryUUID",
            "userObjectClasses", "inetOrgPerson")
        .forEach(storage.getConfig()::putSingle);
    try (Response response = realm.resource().components().add(storage)) {
      return CreatedResponseUtil.getCreatedId(response);
    }
  }
}
