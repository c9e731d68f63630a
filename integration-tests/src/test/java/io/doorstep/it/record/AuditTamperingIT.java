package io.doorstep.it.record;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.AdminCli;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody can do who has the database and not the key. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-7")
class AuditTamperingIT {
  private static final List<String> TABLES = List.of("DOORSTEP_AUDIT", "DOORSTEP_AUDIT_CHAIN");

  private final KeycloakServer server;
  private final Rows rows;
  private KycRealm realm;
  private Trail trail;
  private String realmId;
  private int chain;
  private long last;

  AuditTamperingIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeAll
  void makeRealm() {
    realm = KycRealm.in(server);
    trail = new Trail(realm);
    realmId = realm.realm().resource().toRepresentation().getId();
    realm.branches("HQ");
    Member member = realm.member();
    for (int i = 0; i < 5; i++) {
      realm.makeReviewer(member.person().id());
    }
    assertThat(trail.verify().path("ok").asBoolean()).isTrue();
    TABLES.forEach(
        table -> rows.update("create table %1$s_KEPT as select * from %1$s".formatted(table)));
  }

  @BeforeEach
  void findAChain() {
    chain =
        Integer.parseInt(
            rows.value(
                "select CHAIN_NO from DOORSTEP_AUDIT_CHAIN where REALM_ID = ?"
                    + " order by LAST_SEQUENCE desc limit 1",
                realmId));
    last = rows.count("DOORSTEP_AUDIT where REALM_ID = ? and CHAIN_NO = ?", realmId, chain);
    assertThat(last).isGreaterThan(5);
  }

  @AfterEach
  void mend() {
    for (String table : TABLES) {
      rows.update("delete from " + table + " where REALM_ID = ?", realmId);
      rows.update(
          "insert into %1$s select * from %1$s_KEPT where REALM_ID = ?".formatted(table), realmId);
    }
    assertThat(trail.verify().path("ok").asBoolean()).isTrue();
  }

  @AfterAll
  void clear() {
    TABLES.forEach(table -> rows.update("drop table " + table + "_KEPT"));
    realm.close();
  }

  @Test
  @DisplayName("an untouched trail is whole, and every row is looked at")
  void isWhole() {
    JsonNode found = trail.verify();

    assertThat(found.path("ok").asBoolean()).isTrue();
    assertThat(found.has("first_broken")).isFalse();
    assertThat(found.path("checked").asInt())
        .isEqualTo(rows.count("DOORSTEP_AUDIT where REALM_ID = ?", realmId) - 1);
    assertThat(trail.verify(found.path("anchor").asText()).path("ok").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("Keycloak's admin CLI verifies, and names the first row that is broken")
  void verifiesByCommand() {
    String[] verify = {"create", "onboarding/audit/verification", "-b", "{}", "-o"};
    String name = realm.realm().realm().name();
    assertThat(AdminCli.run(server, name, verify)).contains("\"ok\" : true");
    rows.update(
        "update DOORSTEP_AUDIT set ACTION_NAME = 'view'"
            + " where REALM_ID = ? and CHAIN_NO = ? and SEQUENCE_NO = 3",
        realmId,
        chain);

    assertThat(AdminCli.run(server, name, verify))
        .contains("\"ok\" : false", "\"first_broken\"", "\"sequence\" : 3", "\"changed\"");
  }

  @Test
  @DisplayName("a changed row shows, whichever column it is")
  void showsAChangedRow() {
    for (String change :
        List.of(
            "HAPPENED_AT = HAPPENED_AT + 1",
            "ACTOR_ID = 'somebody'",
            "CLIENT_ID = 'other'",
            "IP_ADDRESS = '192.0.2.1'",
            "ACTION_NAME = 'view'",
            "RESOURCE_TYPE = 'group'",
            "RESOURCE_PATH = 'users/other'",
            "USER_ID = 'other'",
            "CHANGES = null",
            "BRANCH_ID = 'other'",
            "ID = 'other'")) {
      rows.update("update DOORSTEP_AUDIT set " + change + at(3));
      breaks(3, "changed");
      mend();
    }
  }

  @Test
  @DisplayName("an act that was taken out of its branch's sight shows")
  void showsATakenBranch() {
    rows.update(
        "update DOORSTEP_AUDIT set BRANCH_ID = null where REALM_ID = ? and BRANCH_ID is not null",
        realmId);

    JsonNode found = trail.verify();
    assertThat(found.path("ok").asBoolean()).isFalse();
    assertThat(found.at("/first_broken/reason").asText()).isEqualTo("changed");
  }

  @Test
  @DisplayName("a removed row shows, in the middle, at the beginning and at the end")
  void showsARemovedRow() {
    for (long sequence : new long[] {1, 3, last}) {
      rows.update("delete from DOORSTEP_AUDIT" + at(sequence));
      breaks(sequence, "missing");
      mend();
    }
  }

  @Test
  @DisplayName("rows that changed places show")
  void showsSwappedRows() {
    rows.update("update DOORSTEP_AUDIT set SEQUENCE_NO = -1" + at(2));
    rows.update("update DOORSTEP_AUDIT set SEQUENCE_NO = 2" + at(3));
    rows.update("update DOORSTEP_AUDIT set SEQUENCE_NO = 3" + at(-1));

    breaks(2, "changed");
  }

  @Test
  @DisplayName("a removed tail shows, even with the chain's end moved back")
  void showsARemovedTail() {
    String seal = rows.value("select HMAC from DOORSTEP_AUDIT" + at(last - 2));
    rows.update(
        "delete from DOORSTEP_AUDIT" + at(last) + " or SEQUENCE_NO = " + (last - 1) + ofChain());
    rows.update(
        "update DOORSTEP_AUDIT_CHAIN set LAST_SEQUENCE = ?, LAST_HMAC = ? where REALM_ID = ?"
            + " and CHAIN_NO = ?",
        last - 2,
        seal,
        realmId,
        chain);

    breaks(0, "changed");
  }

  @Test
  @DisplayName("a row that was never written shows, in the chain and beside it")
  void showsAnInsertedRow() {
    insert(chain, last + 2);
    JsonNode found = trail.verify();
    assertThat(found.at("/first_broken/reason").asText()).isEqualTo("inserted");
    mend();

    insert(99, 1);
    assertThat(trail.verify().at("/first_broken/chain").asInt()).isEqualTo(99);
  }

  @Test
  @DisplayName("a removed chain shows, and so do all of them with an anchor")
  void showsARemovedChain() {
    String anchor = trail.verify().path("anchor").asText();
    rows.update("delete from DOORSTEP_AUDIT where REALM_ID = ? and CHAIN_NO = ?", realmId, chain);
    rows.update(
        "delete from DOORSTEP_AUDIT_CHAIN where REALM_ID = ? and CHAIN_NO = ?", realmId, chain);
    breaks(0, "missing");

    TABLES.forEach(table -> rows.update("delete from " + table + " where REALM_ID = ?", realmId));
    assertThat(trail.verify(anchor).path("ok").asBoolean()).isFalse();
  }

  @Test
  @DisplayName(
      "a database that was set back as a whole shows with an anchor, and with nothing else")
  void showsWhatWasSetBack() {
    realm.makeReviewer(realm.member().person().id());
    String anchor = trail.verify().path("anchor").asText();
    mend();

    assertThat(trail.verify().path("ok").asBoolean()).isTrue();
    JsonNode found = trail.verify(anchor);
    assertThat(found.path("ok").asBoolean()).isFalse();
    assertThat(
            trail
                .admin()
                .review("POST", "audit/verification", java.util.Map.of("anchor", "x"))
                .status())
        .isEqualTo(422);
  }

  private void insert(int number, long sequence) {
    rows.update(
        "insert into DOORSTEP_AUDIT select 'forged', REALM_ID, "
            + number
            + ", "
            + sequence
            + ", HAPPENED_AT, ACTOR_REALM_ID, ACTOR_ID, CLIENT_ID, IP_ADDRESS, ACTION_NAME,"
            + " RESOURCE_TYPE, RESOURCE_PATH, USER_ID, CHANGES, KEY_ID, HMAC, BRANCH_ID from"
            + " DOORSTEP_AUDIT"
            + at(last));
  }

  private String at(long sequence) {
    return " where REALM_ID = '%s' and CHAIN_NO = %d and SEQUENCE_NO = %d"
        .formatted(realmId, chain, sequence);
  }

  private String ofChain() {
    return " and REALM_ID = '%s' and CHAIN_NO = %d".formatted(realmId, chain);
  }

  private void breaks(long sequence, String reason) {
    JsonNode found = trail.verify();
    assertThat(found.path("ok").asBoolean()).isFalse();
    assertThat(found.at("/first_broken/chain").asInt()).isEqualTo(chain);
    assertThat(found.at("/first_broken/sequence").asLong()).as(reason).isEqualTo(sequence);
    assertThat(found.at("/first_broken/reason").asText()).isEqualTo(reason);
  }
}
