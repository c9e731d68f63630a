package io.doorstep.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.identity.BankAccountNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("KYC-7")
class RecordCipherTest {

  private static final UUID KEY_ID = UUID.fromString("6d5c9f6e-52b6-4a0f-9a7c-0a4b6f0d7a11");
  private static final String NUMBER = "026291800001191";
  private static final byte[] PLAIN = NUMBER.getBytes(StandardCharsets.UTF_8);

  private final FieldCipher cipher = cipher("realm", "user", "bank", "record");

  @Test
  void readsBackWhatItEncrypted() {
    String encrypted = cipher.encrypt("account_number", BankAccountNumber.parse(NUMBER));
    assertThat(encrypted).doesNotContain(NUMBER).hasSizeLessThan(255);
    assertThat(cipher.decrypt("account_number", encrypted)).isEqualTo(NUMBER);
  }

  @Test
  void doesNotReadAnotherField() {
    assertForged(cipher, "pan", cipher.encrypt("account_number", PLAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "other, user,  bank,  record",
    "realm, other, bank,  record",
    "realm, user,  other, record",
    "realm, user,  bank,  other",
    // the same letters, cut elsewhere
    "realmu, ser,  bank,  record",
    "realm, userb, ank,   record"
  })
  void doesNotReadWhatWasMovedEvenUnderTheSameKey(
      String realm, String user, String type, String id) {
    assertForged(cipher(realm, user, type, id), "pan", cipher.encrypt("pan", PLAIN));
  }

  @Test
  void noticesEveryFlippedBit() {
    byte[] encrypted = cipher.encrypt("pan", PLAIN);
    for (int bit = 0; bit < encrypted.length * Byte.SIZE; bit++) {
      byte[] changed = encrypted.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertForged(cipher, "pan", changed);
    }
  }

  @Test
  void noticesEveryCut() {
    byte[] encrypted = cipher.encrypt("pan", PLAIN);
    for (int length = 0; length < encrypted.length; length++) {
      assertForged(cipher, "pan", Arrays.copyOf(encrypted, length));
    }
  }

  @Test
  void refusesTextThatIsNotEvenBase64() {
    assertThatThrownBy(() -> cipher.decrypt("pan", NUMBER + "!"))
        .isInstanceOf(DecryptionException.class)
        .hasMessageNotContaining(NUMBER);
  }

  @Test
  void usesANonceOnce() {
    int count = 10_000;
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < count; i++) {
      byte[] encrypted = cipher.encrypt("pan", PLAIN);
      nonces.add(Arrays.toString(Arrays.copyOfRange(encrypted, 17, 29)));
    }
    assertThat(nonces).hasSize(count);
  }

  private static FieldCipher cipher(String realm, String user, String type, String id) {
    return new RecordCipher(
        new RecordRef(realm, user, type, id), KEY_ID, new SecretKeySpec(new byte[32], "AES"));
  }

  private static void assertForged(FieldCipher cipher, String field, byte[] encrypted) {
    assertThatThrownBy(() -> cipher.decrypt(field, encrypted))
        .isInstanceOfSatisfying(
            DecryptionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORGED))
        .hasMessageNotContaining(NUMBER);
  }
}
