package io.doorstep.it.kyc;

import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
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

/** Somebody can write to the database, and has no key. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-7")
class EncryptionIT {
  private static final String SECTION = "DOORSTEP_KYC_SECTION";
  private static final String CONTENT = "DOORSTEP_DOCUMENT_CONTENT";

  private final Rows rows;
  private final KycRealm realm;
  private final KycRealm otherRealm;

  EncryptionIT(KeycloakServer server) {
    this.rows = new Rows(server);
    this.realm = KycRealm.in(server);
    this.otherRealm = KycRealm.in(server);
  }

  @AfterAll
  void close() {
    realm.close();
    otherRealm.close();
  }

  private static Member withPan(KycRealm where) {
    Member applicant = where.member();
    applicant.consent();
    applicant.save("pan", Map.of("number", Member.PAN, "name", "Asha Rao"));
    return applicant;
  }

  private String section(Member member, String kind) {
    return rows.value(
        "select ID from DOORSTEP_KYC_SECTION where USER_ID = ? and KIND = ?",
        member.person().id(),
        kind);
  }

  @Test
  @DisplayName("a value moved to another row, user or realm does not decrypt, with its key or not")
  void movedValues() {
    Member owner = withPan(realm);
    owner.save("bank", Map.of("holder", "Asha Rao"));
    Member other = withPan(realm);
    Member elsewhere = withPan(otherRealm);
    String source = section(owner, "pan");

    for (Member target : List.of(other, elsewhere)) {
      assertUnreadable(target, source, section(target, "pan"));
    }
    assertUnreadable(owner, source, section(owner, "bank"));
  }

  private void assertUnreadable(Member reader, String source, String target) {
    String payload = hexOf(SECTION, "PAYLOAD", target);
    String kek = keyOf("KEK_ID", target);
    String wrapped = keyOf("WRAPPED_KEY", target);
    assertThat(reader.get("case").status()).isEqualTo(200);

    write(SECTION, "PAYLOAD", hexOf(SECTION, "PAYLOAD", source), target);
    assertRefused(reader.get("case"));
    setKey(keyOf("KEK_ID", source), keyOf("WRAPPED_KEY", source), target);
    assertRefused(reader.get("case"));

    write(SECTION, "PAYLOAD", payload, target);
    assertRefused(reader.get("case"));
    setKey(kek, wrapped, target);
    assertThat(reader.get("case").status()).as("all as it was").isEqualTo(200);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("Asha", Member.PAN, "Exception", "\tat ");
  }

  @Test
  @Tag("KYC-8")
  @DisplayName("a picture in the place of another is not shown, nor one that was changed")
  void movedPictures() {
    Member owner = realm.member();
    String one = owner.document("pan");
    String other = owner.document("pan");
    assertThat(owner.get("documents/" + one).status()).isEqualTo(200);
    String content = hexOf(CONTENT, "CONTENT", one);

    write(CONTENT, "CONTENT", hexOf(CONTENT, "CONTENT", other), one);
    assertRefused(owner.get("documents/" + one));
    char last = content.charAt(content.length() - 1);
    write(
        CONTENT,
        "CONTENT",
        content.substring(0, content.length() - 1) + (last == '0' ? '1' : '0'),
        one);
    assertRefused(owner.get("documents/" + one));
    write(CONTENT, "CONTENT", content, one);
    assertThat(owner.get("documents/" + one).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("what lost its data key is lost")
  void droppedKey() {
    Member owner = withPan(realm);
    setKey(null, null, section(owner, "pan"));

    assertRefused(owner.get("case"));
    assertThat(owner.call("PUT", "case/pan", Map.of("name", "Asha")).status())
        .as("and no new one is made")
        .isEqualTo(500);
  }

  private String hexOf(String table, String column, String id) {
    return rows.value("select encode(%s, 'hex') from %s where ID = ?".formatted(column, table), id);
  }

  private void write(String table, String column, String hex, String id) {
    rows.update(
        "update %s set %s = decode(?, 'hex') where ID = ?".formatted(table, column), hex, id);
  }

  private String keyOf(String column, String recordId) {
    return rows.value(
        "select %s from DOORSTEP_DATA_KEY where RECORD_ID = ?".formatted(column), recordId);
  }

  private void setKey(String kek, String wrapped, String recordId) {
    rows.update(
        "update DOORSTEP_DATA_KEY set KEK_ID = ?::varchar, WRAPPED_KEY = ?::varchar where RECORD_ID = ?",
        kek,
        wrapped,
        recordId);
  }
}
