package io.doorstep.it.kyc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import io.doorstep.it.api.Answer;
import io.doorstep.it.operation.Rows;
import io.doorstep.it.server.Database;
import io.doorstep.it.server.KeycloakServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** On a server of its own, since whoever loses a key loses what it wraps. */
@Tag("KYC-7")
@Tag("slow")
class DataKeyRotationIT {
  private static final Pattern MADE = Pattern.compile("Made the key file (\\S+):");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int WRITERS = 4;

  @Test
  @DisplayName("keys rotate under load, twice; nothing is lost, and equal numbers find each other")
  void rotatesUnderLoad() throws Exception {
    try (KeycloakServer server =
            KeycloakServer.builder()
                .database(Database.POSTGRES)
                .option("--spi-doorstep-encryption--doorstep--rotation-interval-seconds=1")
                .start();
        KycRealm realm = KycRealm.in(server)) {
      Rows rows = new Rows(server);
      Member early = realm.member();
      String earlyCase = early.submitCase();
      String picture = early.document("picture");
      List<Member> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(realm.member());
        writers.get(i).consent();
      }
      Path file = keyFile(server);
      String original = Files.readString(file).strip();
      AtomicBoolean stop = new AtomicBoolean();
      ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
      List<Future<Integer>> work =
          writers.stream().map(writer -> pool.submit(() -> write(writer, early, stop))).toList();

      String first = wrappedBy(rows);
      write(file, key(2), original);
      Awaitility.await().atMost(PATIENCE).until(() -> !wrappedBy(rows).contains(first));
      Member late = realm.member();
      String lateCase = late.submitCase();
      String second = wrappedBy(rows);
      write(file, key(3), key(2), original);
      Awaitility.await().atMost(PATIENCE).until(() -> !wrappedBy(rows).contains(second));
      stop.set(true);
      for (int i = 0; i < WRITERS; i++) {
        int last = work.get(i).get();
        assertThat(last).isPositive();
        assertThat(writers.get(i).shown("pan", "name")).isEqualTo("Name " + last);
      }
      pool.shutdown();

      assertThat(
              realm
                  .reviewer()
                  .review("cases/" + lateCase)
                  .json()
                  .path("duplicates")
                  .findValuesAsText("case_id"))
          .contains(earlyCase);
      // the first key goes; the ring without it is in force once another rotation is done
      String third = wrappedBy(rows);
      write(file, key(4), key(3), key(2));
      Awaitility.await().atMost(PATIENCE).until(() -> !wrappedBy(rows).contains(third));
      for (Member member : List.of(early, late)) {
        assertThat(member.shown("pan", "number")).endsWith("085R");
        assertThat(member.shown("bank", "holder")).isEqualTo("Asha Rao");
      }
      assertThat(early.get("documents/" + picture).status()).isEqualTo(200);
      assertThat(realm.member().get("case").status()).isEqualTo(200);
      assertThat(server.log().problems()).noneMatch(line -> line.contains("unwrapped"));
    }
  }

  /** Writes and reads until it is told to stop. */
  private static int write(Member writer, Member reader, AtomicBoolean stop) {
    int count = 0;
    while (!stop.get()) {
      count++;
      writer.save("pan", Map.of("number", Member.PAN, "name", "Name " + count));
      assertThat(writer.shown("pan", "name")).isEqualTo("Name " + count);
      Answer read = reader.get("case");
      assertThat(read.status()).as(read.body()).isEqualTo(200);
    }
    return count;
  }

  /** The keys that wrap data keys. */
  private static String wrappedBy(Rows rows) {
    return String.join(
        " ", rows.values("select distinct KEK_ID from DOORSTEP_DATA_KEY where KEK_ID is not null"));
  }

  private static Path keyFile(KeycloakServer server) {
    return Path.of(
        MADE.matcher(String.join("\n", server.log().lines()))
            .results()
            .map(made -> made.group(1))
            .findFirst()
            .orElseThrow());
  }

  /** As the guide tells: beside it first, then into its place. */
  private static void write(Path file, String... keys) throws IOException {
    Path draft = file.resolveSibling("keys.new");
    Files.writeString(draft, String.join("\n", keys) + "\n");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
