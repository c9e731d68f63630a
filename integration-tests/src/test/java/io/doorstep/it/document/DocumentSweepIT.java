package io.doorstep.it.document;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.doorstep.it.api.AppRealm;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.otp.Policy;
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

/** On a server that sweeps every second. Rows are made older than the sweeper's patience. */
@WithKeycloak(SharedServer.OPERATED)
@Tag("KYC-8")
class DocumentSweepIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Duration MONTHS = Duration.ofDays(91);

  private final KeycloakServer server;
  private final Rows rows;
  private AppRealm realm;
  private Album album;

  DocumentSweepIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void start() {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    album = Album.in(realm);
  }

  @AfterEach
  void removeRealm() {
    realm.close();
  }

  @Test
  @DisplayName("takes uploads that were broken off, with row, key and content")
  void ofBrokenUploads() {
    String broken = upload("pan");
    String underWay = upload("pan");
    String good = upload("pan");
    rows.update("update DOORSTEP_DOCUMENT set STATE = 'pending' where ID = ?", underWay);
    rows.update("update DOORSTEP_DOCUMENT set STATE = 'pending' where ID = ?", broken);
    age(broken, TWO_HOURS);
    age(good, TWO_HOURS);

    awaitGone(broken);

    assertThat(kept(underWay)).isEqualTo(3);
    assertThat(kept(good)).isEqualTo(3);
    assertThat(album.get(good).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("takes content that no row knows of")
  void ofContentWithoutRow() {
    String orphan = upload("pan");
    String young = upload("pan");
    rows.update("delete from DOORSTEP_DOCUMENT where ID = ?", orphan);
    rows.update("delete from DOORSTEP_DOCUMENT where ID = ?", young);
    age(orphan, TWO_HOURS);

    Awaitility.await().atMost(PATIENCE).until(() -> contents(orphan) == 0);

    assertThat(contents(young)).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "takes documents that became part of no case, and neither pinned nor profile pictures")
  void ofUnusedDocuments() {
    String unused = upload("pan");
    String pinned = upload("pan");
    String profile = upload("picture");
    rows.update("update DOORSTEP_DOCUMENT set PINNED_REVISION = 1 where ID = ?", pinned);
    age(profile, MONTHS);
    age(pinned, MONTHS);
    age(unused, MONTHS);

    awaitGone(unused);

    assertThat(album.get(unused).status()).isEqualTo(404);
    assertThat(kept(pinned)).isEqualTo(3);
    assertThat(kept(profile)).isEqualTo(3);
    assertThat(album.delete(pinned).status()).as("pinned").isEqualTo(409);
    assertThat(album.get(pinned).status()).isEqualTo(200);
    assertThat(album.get(UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  private String upload(String kind) {
    return album.add(kind, Photo.another()).text("id");
  }

  private void age(String id, Duration age) {
    long then = Instant.now().minus(age).toEpochMilli();
    for (String table : new String[] {"DOORSTEP_DOCUMENT", "DOORSTEP_DOCUMENT_CONTENT"}) {
      rows.update("update " + table + " set CREATED_AT = ? where ID = ?", then, id);
    }
  }

  private void awaitGone(String id) {
    Awaitility.await().atMost(PATIENCE).until(() -> kept(id) == 0);
  }

  /** Row, data key and content. */
  private int kept(String id) {
    return rows.count("DOORSTEP_DOCUMENT where ID = ?", id)
        + rows.count("DOORSTEP_DATA_KEY where RECORD_ID = ? and WRAPPED_KEY is not null", id)
        + contents(id);
  }

  private int contents(String id) {
    return rows.count("DOORSTEP_DOCUMENT_CONTENT where ID = ?", id);
  }
}
