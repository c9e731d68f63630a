package io.doorstep.it.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.document.Album;
import io.doorstep.it.document.Photo;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Member;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What was deleted is out of sight at once, and gone when the realm no longer keeps it. */
@WithKeycloak(SharedServer.OPERATED)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ERP-6")
class DeletedRecordsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration A_FEW_SWEEPS = Duration.ofSeconds(3);
  private static final Duration A_MONTH = Duration.ofDays(31);
  private static final Duration UNUSED = Duration.ofDays(91);

  private final Rows rows;
  private final KycRealm kyc;
  private final AppRealm realm;

  DeletedRecordsIT(KeycloakServer server) {
    this.rows = new Rows(server);
    this.kyc = KycRealm.in(server);
    this.realm = kyc.realm();
  }

  @AfterAll
  void removeRealm() {
    kyc.close();
  }

  @Test
  @DisplayName("a deleted picture is seen and counted no more, and says who deleted it")
  void hidesPictures() {
    Album album = Album.in(realm);
    byte[] picture = Photo.another();
    String id = album.add("pan", picture).text("id");
    Instant before = Instant.now();

    assertThat(album.delete(id).status()).isEqualTo(204);

    assertThat(album.get(id).status()).isEqualTo(404);
    assertThat(album.delete(id).status()).isEqualTo(404);
    assertThat(album.count()).isZero();
    assertThat(kept(id)).isEqualTo(3);
    String row = " from DOORSTEP_DOCUMENT where ID = ?";
    assertThat(rows.value("select DELETED_BY" + row, id)).isEqualTo(album.userId());
    assertThat(Long.parseLong(rows.value("select DELETED_AT" + row, id)))
        .isBetween(before.toEpochMilli(), Instant.now().toEpochMilli());
    String again = album.add("pan", picture).text("id");
    assertThat(album.sha256(again)).isNotEmpty();
    assertThat(kept(id)).as("beside the one that came again").isEqualTo(3);
  }

  @Test
  @DisplayName("deleted pictures do not count against how many a user may have")
  void freesTheirPlaces() {
    Album album = Album.in(realm);
    String first = album.add("shop", Photo.another()).text("id");
    for (int i = 1; i < SharedServer.PICTURES_PER_USER; i++) {
      album.add("shop", Photo.another());
    }
    assertThat(album.add("shop", Photo.another()).status()).isEqualTo(409);

    album.delete(first);

    assertThat(album.add("shop", Photo.another()).status()).isEqualTo(201);
    assertThat(album.add("shop", Photo.another()).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("a replaced profile picture is kept out of sight, too")
  void hidesReplacedPictures() {
    Album album = Album.in(realm);
    String before = album.put(Photo.another()).text("id");

    String after = album.put(Photo.another()).text("id");

    assertThat(album.get(before).status()).isEqualTo(404);
    assertThat(album.get(after).status()).isEqualTo(200);
    assertThat(kept(before)).isEqualTo(3);
  }

  @Test
  @DisplayName("deleted pictures go after 30 days, with row, key and content")
  void purgesPictures() {
    Album album = Album.in(realm);
    String old = deleted(album);
    String young = deleted(album);
    String present = album.add("pan", Photo.another()).text("id");
    deletedBefore("DOORSTEP_DOCUMENT", old, A_MONTH);

    Awaitility.await().atMost(PATIENCE).until(() -> kept(old) == 0);

    assertThat(kept(young)).isEqualTo(3);
    assertThat(kept(present)).isEqualTo(3);
  }

  @Test
  @DisplayName("a realm that keeps nothing has deleted pictures purged by the next sweep")
  void purgesAtOnce() {
    Album album = Album.in(realm);
    String id = deleted(album);

    kyc.policy(Map.of("deletedRetentionDays", "0"));

    Awaitility.await().atMost(PATIENCE).until(() -> kept(id) == 0);
    kyc.policy(Map.of("deletedRetentionDays", "30"));
  }

  @Test
  @DisplayName("a picture that is deleted while the sweeper takes it is gone, whoever was first")
  void deletionMeetsTheSweeper() {
    Album album = Album.in(realm);
    for (int i = 0; i < 4; i++) {
      String id = album.add("pan", Photo.another()).text("id");
      rows.update(
          "update DOORSTEP_DOCUMENT set CREATED_AT = ? where ID = ?",
          Instant.now().minus(UNUSED).toEpochMilli(),
          id);

      List<Answer> answers = Crowd.atOnce(2, caller -> album.delete(id));

      assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(204, 404));
      assertThat(album.get(id).status()).isEqualTo(404);
      assertThat(kept(id)).as("whole or gone").isIn(0, 3);
    }
  }

  @Test
  @DisplayName("with their user deleted pictures go at once")
  void goesWithTheUser() {
    Album album = Album.in(realm);
    String id = deleted(album);

    realm.resource().users().get(album.userId()).remove();

    assertThat(rows.count("DOORSTEP_DATA_KEY where RECORD_ID = ?", id)).isZero();
    assertThat(kept(id)).isZero();
  }

  @Test
  @Tag("KYC-9")
  @DisplayName("a deleted case is nobody's to see or decide, and comes back whole")
  void hidesCases() {
    Member twin = kyc.member();
    String twinsCase = twin.submitCase();
    Member applicant = kyc.member();
    String id = applicant.submitCase();
    Member reviewer = kyc.reviewer();
    reviewer.claim(id);
    Answer before = reviewer.review("cases/" + id);
    assertThat(reviewer.review("cases/" + twinsCase).body()).contains(id);
    String picture =
        "cases/" + id + "/documents/" + before.json().at("/sections/pan/values/document").asText();
    assertThat(reviewer.review(picture).status()).isEqualTo(200);

    deletedBefore("DOORSTEP_KYC_CASE", id, Duration.ofMinutes(1));

    assertThat(reviewer.review("cases").body()).contains(twinsCase).doesNotContain(id);
    assertThat(reviewer.review("cases/" + twinsCase).body()).doesNotContain(id);
    assertThat(reviewer.review("cases/" + id).status()).isEqualTo(404);
    assertThat(reviewer.claim(id).status()).isEqualTo(404);
    int version = before.json().path("version").asInt();
    assertThat(reviewer.decide(id, version, "approve", List.of()).status()).isEqualTo(404);
    assertThat(reviewer.review(picture).status()).isEqualTo(404);
    for (String path : List.of("case", "export")) {
      assertThat(applicant.get(path).status()).as(path).isEqualTo(409);
    }
    assertThat(applicant.call("POST", "case/withdrawal", "").status()).isEqualTo(409);
    assertThat(rows.count("DOORSTEP_KYC_CASE where USER_ID = ?", applicant.person().id()))
        .as("no other is made")
        .isEqualTo(1);

    rows.update("update DOORSTEP_KYC_CASE set DELETED_AT = 0 where ID = ?", id);

    assertThat(reviewer.review("cases/" + id).json()).isEqualTo(before.json());
    assertThat(applicant.state()).isEqualTo("in_review");
  }

  @Test
  @Tag("KYC-9")
  @DisplayName("a deleted case goes after 30 days, with its data keys and pictures")
  void purgesCases() {
    Member applicant = kyc.member();
    String id = applicant.submitCase();
    Member other = kyc.member();
    String kept = other.submitCase();
    deletedBefore("DOORSTEP_KYC_CASE", kept, Duration.ofDays(29));
    deletedBefore("DOORSTEP_KYC_CASE", id, A_MONTH);

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> rows.count("DOORSTEP_KYC_CASE where ID = ?", id) == 0);

    String ofUser = " where USER_ID = ?";
    String userId = applicant.person().id();
    assertThat(rows.count("DOORSTEP_KYC_SECTION" + ofUser, userId)).isZero();
    assertThat(rows.count("DOORSTEP_DOCUMENT" + ofUser, userId)).isZero();
    assertThat(rows.count("DOORSTEP_DATA_KEY" + ofUser + " and WRAPPED_KEY is not null", userId))
        .isZero();
    Awaitility.await()
        .during(A_FEW_SWEEPS)
        .atMost(PATIENCE)
        .until(() -> rows.count("DOORSTEP_KYC_CASE where ID = ?", kept) == 1);
  }

  private static String deleted(Album album) {
    String id = album.add("pan", Photo.another()).text("id");
    assertThat(album.delete(id).status()).isEqualTo(204);
    return id;
  }

  private void deletedBefore(String table, String id, Duration age) {
    rows.update(
        "update " + table + " set DELETED_AT = ? where ID = ?",
        Instant.now().minus(age).toEpochMilli(),
        id);
  }

  /** Row, data key and content. */
  private int kept(String id) {
    return rows.count("DOORSTEP_DOCUMENT where ID = ?", id)
        + rows.count("DOORSTEP_DATA_KEY where RECORD_ID = ? and WRAPPED_KEY is not null", id)
        + rows.count("DOORSTEP_DOCUMENT_CONTENT where ID = ?", id);
  }
}
