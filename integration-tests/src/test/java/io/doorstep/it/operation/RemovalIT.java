package io.doorstep.it.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.api.AppRealm.Person;
import io.doorstep.it.api.AppRealm.SentCode;
import io.doorstep.it.document.Album;
import io.doorstep.it.document.Photo;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.Contacts;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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
  @Tag("ERP-6")
  @DisplayName(
      "whom an admin of the realm removes in Keycloak leaves nothing behind but the record")
  void ofAUser() {
    Person person = realm.somebody();
    realm.send(person.mobile(), "login");
    assertThat(contacts(person)).isEqualTo(1);
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where OWNER_ID = ?", person.id())).isEqualTo(1);
    String picture = upload(realm, person);

    realm.resource().users().get(person.id()).remove();

    assertNothingIsKept(person, picture);

    assertThat(contacts(person)).isZero();
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where OWNER_ID = ?", person.id())).isZero();
    assertThat(rows.count("DOORSTEP_OTP_CHALLENGE where DESTINATION = ?", person.mobile()))
        .isZero();
    assertThat(rows.count("DOORSTEP_ACCOUNT where USER_ID = ?", person.id())).isZero();
    assertThat(
            rows.values(
                "select ACTION_NAME from DOORSTEP_AUDIT where RESOURCE_TYPE = 'user'"
                    + " and USER_ID = ?",
                person.id()))
        .contains("delete");
  }

  @Test
  @DisplayName("a removed realm leaves nothing behind")
  void ofARealm() {
    AppRealm doomed = AppRealm.copyOf(server, "mobile");
    Person person = doomed.somebody();
    String picture = upload(doomed, person);
    SentCode sent = doomed.send(person.mobile(), "login");
    doomed.api().verify(sent.challenge(), sent.wrong());
    String id = doomed.resource().toRepresentation().getId();
    assertThat(Rows.tables()).allMatch(table -> rows.countOfRealm(table, id) > 0);

    doomed.close();

    assertThat(rows.countOfRealm(id)).isZero();
    assertNothingIsKept(person, picture);
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
  @DisplayName(
      "what is kept of users who were removed in bulk is swept, and their numbers are free")
  void ofUsersInBulk() {
    Person person = realm.somebody();
    Person staying = realm.somebody();
    String picture = upload(realm, person);
    String stayingPicture = upload(realm, staying);
    String storage = userStorage();
    rows.update("update USER_ENTITY set FEDERATION_LINK = ? where ID = ?", storage, person.id());

    realm.resource().userStorage().removeImportedUsers(storage);

    assertThat(rows.count("USER_ENTITY where ID = ?", person.id())).isZero();
    Awaitility.await().atMost(PATIENCE).until(() -> contacts(person) == 0);
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertNothingIsKept(person, picture));
    assertThat(contents(stayingPicture)).isEqualTo(1);
    Person next =
        realm.somebody(
            account ->
                account.setAttributes(
                    Map.of(
                        "phoneNumber", List.of(person.mobile()),
                        "phoneNumberVerified", List.of("true"))));
    assertThat(contacts(next)).isEqualTo(1);
  }

  private static String upload(AppRealm realm, Person person) {
    Answer added = Album.of(realm, person).add("pan", Photo.another());
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return added.text("id");
  }

  private void assertNothingIsKept(Person person, String picture) {
    for (String table : List.of("DOCUMENT", "DATA_KEY", "USER_CODE")) {
      assertThat(rows.count("DOORSTEP_" + table + " where USER_ID = ?", person.id()))
          .as(table)
          .isZero();
    }
    assertThat(contents(picture)).isZero();
  }

  private int contents(String picture) {
    return rows.count("DOORSTEP_DOCUMENT_CONTENT where ID = ?", picture);
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
