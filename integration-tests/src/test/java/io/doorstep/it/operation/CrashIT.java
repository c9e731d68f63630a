package io.doorstep.it.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.representations.idm.RealmRepresentation;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
import io.doorstep.it.document.Album;
import io.doorstep.it.document.Photo;
import io.doorstep.it.kyc.KycRealm;
import io.doorstep.it.kyc.Waverer;
import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server of its own, with pictures in files, that is killed in the middle of its work. Each kill
 * costs a start of the server.
 */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrashIT {
  private static final int KILLS = 20;
  private static final int CALLERS = 4;
  private static final int LONGEST_MILLIS = 600;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path files;

  private KeycloakServer server;
  private KycRealm kyc;
  private AppRealm realm;
  private Rows rows;

  @BeforeEach
  void start() {
    server =
        KeycloakServer.builder()
            .database(Database.POSTGRES)
            .option("--spi-doorstep-document--doorstep--store=file")
            .option("--spi-doorstep-document-store--file--directory=" + files)
            .option("--spi-doorstep-document--doorstep--per-user=100000")
            .option("--spi-doorstep-document--doorstep--sweep-interval-seconds=1")
            .option("--spi-doorstep-document--doorstep--sweep-after-seconds=5")
            .demoRealms()
            .start();
    rows = new Rows(server);
    kyc = KycRealm.in(server);
    realm = kyc.realm();
    RealmRepresentation settings = realm.resource().toRepresentation();
    settings.setAccessTokenLifespan(Math.toIntExact(Duration.ofHours(1).toSeconds()));
    realm.resource().update(settings);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Tag("KYC-8")
  @Tag("KYC-9")
  @DisplayName("after 20 kills all that was acknowledged is there, and nothing else")
  void losesNothing() {
    Album album = Album.in(realm);
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    Waverer waverer = Waverer.in(kyc);
    Set<String> others = documents("ready");

    for (int kill = 1; kill <= KILLS; kill++) {
      int before = acknowledged.size();
      List<Thread> callers = startUploads(album, acknowledged);
      callers.add(started(waverer::waver));
      Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > before);
      sleep(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS));
      server.node().kill();
      callers.forEach(CrashIT::join);
      server.node().restart();
      waverer.check();
    }
    assertThat(waverer.steps()).isGreaterThanOrEqualTo(KILLS);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(documents("pending")).isEmpty();
              assertThat(filesKept()).isEqualTo(documents("ready"));
            });
    assertThat(documents("ready")).containsAll(acknowledged.keySet()).containsAll(others);
    acknowledged.forEach((id, sha256) -> assertThat(album.sha256(id)).isEqualTo(sha256));
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);

    kyc.close();

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(filesKept()).as("of a removed realm").isEmpty());
  }

  /** Callers that send one picture after the other, until nobody answers. */
  private static List<Thread> startUploads(Album album, Map<String, String> acknowledged) {
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      callers.add(started(() -> upload(album, acknowledged)));
    }
    return callers;
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void upload(Album album, Map<String, String> acknowledged) {
    try {
      while (true) {
        Answer added = album.add("shop", Photo.another());
        if (added.status() == 201) {
          acknowledged.put(added.text("id"), added.text("sha256"));
        }
      }
    } catch (UncheckedIOException e) {
      // the server is gone
    }
  }

  private Set<String> documents(String state) {
    return rows.values("select ID from DOORSTEP_DOCUMENT where STATE = ?", state);
  }

  /** Also those that were never finished. */
  private Set<String> filesKept() {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The moment of the kill is to be any, which is what this is for. */
  private static void sleep(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread caller) {
    try {
      caller.join(PATIENCE.toMillis());
      assertThat(caller.isAlive()).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
