package io.doorstep.storage.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.doorstep.spi.encryption.KeyPurpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("OTP-2")
class KeyFileTest {

  @TempDir Path folder;

  @Test
  void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    Path path = folder.resolve("doorstep/keys");
    new KeyFile(path).ring();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsTheKeyOverARestart() {
    Path path = folder.resolve("keys");
    assertThat(idIn(path)).isEqualTo(idIn(path));
  }

  @Test
  void nodesThatStartAtOnceAgreeOnOneKey() {
    Path path = folder.resolve("keys");
    Set<String> ids = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 16).parallel().forEach(node -> ids.add(idIn(path)));
    assertThat(ids).hasSize(1);
  }

  @Test
  void readsCommentsAndSeveralKeys() throws IOException {
    Path path = folder.resolve("keys");
    Files.writeString(
        path,
        "# newest first\n" + KeyRingTest.key((byte) 2) + "\n\n" + KeyRingTest.key((byte) 1) + "\n");
    KeyRing ring = new KeyFile(path).ring();
    assertThat(ring.newest(KeyPurpose.OTP)).isNotEqualTo(ring.oldest(KeyPurpose.OTP));
  }

  @Test
  void knowsAKeyAtOnceThatAnotherNodeUsesAlready() throws IOException {
    Path path = folder.resolve("keys");
    KeyFile file = new KeyFile(path);
    ConfiguredKeyRingProvider ring = new ConfiguredKeyRingProvider(file.ring(), file::readAgain);

    String rotated = KeyRingTest.key((byte) 2) + "\n" + Files.readString(path);
    Files.writeString(path, rotated);
    String newest = new KeyFile(path).ring().newest(KeyPurpose.KEY_WRAP).id();
    assertThat(ring.find(KeyPurpose.KEY_WRAP, newest)).isPresent();
  }

  @Test
  void failsClosedOnAnEmptyFile() throws IOException {
    Path path = Files.createFile(folder.resolve("keys"));
    assertThatThrownBy(() -> new KeyFile(path).ring()).isInstanceOf(IllegalArgumentException.class);
  }

  private static String idIn(Path path) {
    return new KeyFile(path).ring().newest(KeyPurpose.OTP).id();
  }
}
