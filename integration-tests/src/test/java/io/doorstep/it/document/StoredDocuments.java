package io.doorstep.it.document;

import java.util.List;
import java.util.function.IntFunction;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.otp.Crowd;
import io.doorstep.it.otp.Policy;
import io.doorstep.it.server.KeycloakNode;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for pictures whichever database and store they lie in. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("KYC-8")
abstract class StoredDocuments {
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final KeycloakServer server;
  private final AppRealm realm;

  StoredDocuments(KeycloakServer server) {
    this.server = server;
    this.realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
  }

  @AfterAll
  void close() {
    realm.close();
  }

  AppRealm realm() {
    return realm;
  }

  @Test
  @DisplayName("a picture of nearly 8 MiB comes back from every node as it was stored, and goes")
  void keepsTheLargest() {
    Album album = Album.in(realm);

    byte[] picture = Photo.noise(1_650, 1_650);
    assertThat(picture.length).isBetween(15 << 19, 8 << 20);

    Answer added = album.add("pan", picture);

    assertThat(added.status()).as(added.body()).isEqualTo(CREATED);
    String id = added.text("id");
    for (KeycloakNode node : server.nodes()) {
      assertThat(album.on(node.url(), realm).sha256(id)).isEqualTo(added.text("sha256"));
    }
    assertThat(album.delete(id).status()).isEqualTo(204);
    assertThat(album.count()).isZero();
  }

  @Test
  @DisplayName("of the same picture sent six times at once there is one")
  void keepsOneOfTheSame() {
    Album album = Album.in(realm);
    byte[] picture = Photo.another();

    List<Answer> answers = atOnce(album, 6, i -> picture);

    assertThat(answers).extracting(Answer::status).containsOnly(CREATED, CONFLICT);
    assertThat(answers).filteredOn(answer -> answer.status() == CREATED).hasSize(1);
    assertThat(album.count()).isEqualTo(1);
  }

  @Test
  @Tag("ERP-6")
  @DisplayName("of many deletions of one picture at once one counts, and it can be sent again")
  void deletesOnce() {
    Album album = Album.in(realm);
    byte[] picture = Photo.another();
    String id = album.add("pan", picture).text("id");
    List<KeycloakNode> nodes = server.nodes();

    List<Answer> answers =
        Crowd.atOnce(6, i -> album.on(nodes.get(i % nodes.size()).url(), realm).delete(id));

    assertThat(answers).extracting(Answer::status).containsOnly(204, 404);
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(album.get(id).status()).isEqualTo(404);
    assertThat(album.add("pan", picture).status()).isEqualTo(CREATED);
    assertThat(album.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("twenty uploads at once never exceed what a user may have, and nothing is left over")
  void limitsHowMany() {
    Album album = Album.in(realm);
    int most = SharedServer.PICTURES_PER_USER;
    for (int i = 0; i < most - 4; i++) {
      assertThat(album.add("shop", Photo.another()).status()).isEqualTo(CREATED);
    }

    List<Answer> answers = atOnce(album, 20, i -> Photo.another());

    int added = (int) answers.stream().filter(answer -> answer.status() == CREATED).count();
    assertThat(added).isLessThanOrEqualTo(4);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != CREATED)
        .allMatch(answer -> answer.status() == CONFLICT)
        .allMatch(answer -> answer.body().contains("doorstepErrorDocumentTooMany"));
    assertThat(album.count()).isEqualTo(most - 4 + added);
    for (int i = added; i < 4; i++) {
      assertThat(album.add("shop", Photo.another()).status()).isEqualTo(CREATED);
    }
    assertThat(album.add("shop", Photo.another()).status()).isEqualTo(CONFLICT);
  }

  /** Every other one through every other node. */
  private List<Answer> atOnce(Album album, int size, IntFunction<byte[]> picture) {
    List<KeycloakNode> nodes = server.nodes();
    return Crowd.atOnce(
        size, i -> album.on(nodes.get(i % nodes.size()).url(), realm).add("pan", picture.apply(i)));
  }
}
