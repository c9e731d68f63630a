package io.doorstep.it.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.doorstep.it.api.Answer;
import io.doorstep.it.api.AppRealm;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator changes the file with the keys while the server runs. */
@WithKeycloak(SharedServer.OPERATED)
@Tag("OTP-2")
class KeyRotationIT {
  private static final Pattern MADE = Pattern.compile("Made the key file (\\S+):");

  private final KeycloakServer server;
  private final Rows rows;
  private AppRealm realm;
  private Path file;
  private String original;
  private String originalKey;

  KeyRotationIT(KeycloakServer server) {
    this.server = server;
    this.rows = new Rows(server);
  }

  @BeforeEach
  void findTheFile() throws IOException {
    realm = AppRealm.copyOf(server, "mobile");
    Policy.set(realm.realm(), Policy.UNLIMITED_SENDS);
    SentCode first = realm.send(Contacts.mobile(), "registration"); // makes the file
    originalKey = keyOf(first);
    file =
        Path.of(MADE.matcher(log()).results().map(KeyRotationIT::path).findFirst().orElseThrow());
    original = Files.readString(file);
  }

  @AfterEach
  void putTheFileBack() throws IOException {
    write(original.strip());
    awaitCode(sent -> keyOf(sent).equals(originalKey));
    realm.close();
  }

  @Test
  @DisplayName("a new key in front makes new hashes; codes and locks of before still hold")
  void rotates() throws IOException {
    SentCode before = realm.send(Contacts.mobile(), "registration");
    SentCode locked = realm.send(Contacts.mobile(), "registration");
    for (int i = 0; i < 3; i++) {
      realm.api().verify(locked.challenge(), locked.wrong());
    }

    write(key(2), original.strip());
    SentCode after = awaitCodeWithAnotherKeyThan(before);

    assertThat(realm.api().verify(before.challenge(), before.code()).status()).isEqualTo(200);
    assertThat(realm.api().verify(after.challenge(), after.code()).status()).isEqualTo(200);
    assertThat(realm.api().verify(locked.challenge(), locked.code()).status()).isEqualTo(423);
  }

  @Test
  @DisplayName("a code whose key was removed is a wrong one like any other")
  void failsClosed() throws IOException {
    SentCode ofTheOriginal = realm.send(Contacts.mobile(), "registration");
    write(key(3), original.strip());
    SentCode orphan = awaitCodeWithAnotherKeyThan(ofTheOriginal);

    write(key(4), original.strip());
    SentCode healthy = awaitCodeWithAnotherKeyThan(orphan, ofTheOriginal);

    Answer refused = realm.api().verify(orphan.challenge(), orphan.code());
    Answer wrong = realm.api().verify(healthy.challenge(), healthy.wrong());
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().path("attempts_remaining").asInt()).isEqualTo(2);
    assertThat(withoutIds(refused)).isEqualTo(withoutIds(wrong));
    assertThat(realm.api().verify(healthy.challenge(), healthy.code()).status()).isEqualTo(200);
  }

  private SentCode awaitCodeWithAnotherKeyThan(SentCode... others) {
    return awaitCode(
        sent -> Arrays.stream(others).noneMatch(other -> keyOf(other).equals(keyOf(sent))));
  }

  /** The server looks at the file every few seconds. */
  private SentCode awaitCode(Predicate<SentCode> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> realm.send(Contacts.mobile(), "registration"), wanted);
  }

  private String keyOf(SentCode sent) {
    return rows.value("select KEY_ID from DOORSTEP_OTP_CHALLENGE where ID = ?", sent.challenge());
  }

  /** As the guide tells: beside it first, then into its place. */
  private void write(String... keys) throws IOException {
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

  private String log() {
    return String.join("\n", server.log().lines());
  }

  private static String path(MatchResult made) {
    return made.group(1);
  }

  private static String withoutIds(Answer answer) {
    return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>");
  }
}
