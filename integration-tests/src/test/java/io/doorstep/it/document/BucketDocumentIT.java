package io.doorstep.it.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.doorstep.it.api.Answer;
import io.doorstep.it.server.Bucket;
import io.doorstep.it.server.KeycloakServer;
import io.doorstep.it.server.MalwareDaemon;
import io.doorstep.it.server.SharedServer;
import io.doorstep.it.server.WithKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("pictures in S3, from two nodes, scanned by clamd")
@WithKeycloak(SharedServer.CLUSTER)
class BucketDocumentIT extends StoredDocuments {
  private Bucket bucket;
  private MalwareDaemon scanner;

  BucketDocumentIT(KeycloakServer server) {
    super(server);
  }

  @BeforeAll
  void start() {
    bucket = Bucket.start();
    scanner = MalwareDaemon.start();
  }

  @AfterAll
  void stop() {
    scanner.close();
    bucket.close();
  }

  @Test
  @Tag("ERP-6")
  @DisplayName("objects stay with deleted pictures, of as many as a user may have")
  void keepsObjects() {
    Album album = Album.in(realm());
    String oldest = addAndDelete(album);
    String next = addAndDelete(album);
    for (int i = 2; i < SharedServer.PICTURES_PER_USER; i++) {
      addAndDelete(album);
    }
    assertThat(bucket.objects()).contains(oldest, next);

    String newest = addAndDelete(album);

    assertThat(bucket.objects()).contains(next, newest).doesNotContain(oldest);
    assertThat(album.count()).isZero();
  }

  private static String addAndDelete(Album album) {
    String id = album.add("pan", Photo.another()).text("id");
    assertThat(album.delete(id).status()).isEqualTo(204);
    return id;
  }

  @Test
  @DisplayName("malware is refused, and so is everything while nobody can tell")
  void failsClosed() {
    Album album = Album.in(realm());

    Answer infected = album.add("pan", withMalware(Photo.another()));
    assertThat(infected.status()).as(infected.body()).isEqualTo(422);
    assertThat(infected.body()).contains("doorstepErrorDocumentInfected");

    scanner.close();
    Answer unscanned = album.add("pan", Photo.another());
    assertThat(unscanned.status()).as(unscanned.body()).isEqualTo(503);
    assertThat(unscanned.body()).contains("doorstepErrorDocumentScannerUnavailable");
    assertThat(album.count()).isZero();

    scanner = MalwareDaemon.start();
    assertThat(album.add("pan", Photo.another()).status()).isEqualTo(201);
  }

  /** Behind the end of the picture, where no decoder looks. */
  private static byte[] withMalware(byte[] picture) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(picture);
    file.writeBytes(MalwareDaemon.SIGNATURE.getBytes(StandardCharsets.US_ASCII));
    return file.toByteArray();
  }
}
