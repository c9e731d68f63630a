package io.doorstep.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("KYC-7")
class FirstUseCipherTest {

  private static final byte[] PLAIN = "234123412346".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger keys = new AtomicInteger();
  private final FieldCipher cipher = new FirstUseCipher(this::make);

  private FieldCipher make() {
    keys.incrementAndGet();
    return new RecordCipher(
        new RecordRef("realm", "user", "section", "1"),
        UUID.randomUUID(),
        new SecretKeySpec(new byte[32], "AES"));
  }

  @Test
  @DisplayName("makes no key for who reads a record that has none")
  void readsNothing() {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> cipher.decrypt("number", PLAIN));

    assertThat(keys).hasValue(0);
  }

  @Test
  @DisplayName("makes one key for all values")
  void makesOne() {
    byte[] first = cipher.encrypt("number", PLAIN);
    cipher.encrypt("name", PLAIN);

    assertThat(cipher.decrypt("number", first)).isEqualTo(PLAIN);
    assertThat(keys).hasValue(1);
  }
}
