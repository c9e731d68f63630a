package io.doorstep.storage.encryption;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.encryption.BlindIndex;
import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.encryption.WrappedKey;
import io.doorstep.spi.identity.NationalId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("KYC-7")
class KeyWrapTest {

  private static final String OLD = KeyRingTest.key((byte) 1);
  private static final String NEW = KeyRingTest.key((byte) 2);
  private static final RecordRef RECORD = new RecordRef("realm", "user", "bank", "record");
  private static final SecretKey SECRET = new SecretKeySpec(new byte[32], "AES");

  @Test
  void aKeyWrappedBeforeARotationIsStillReadAndIsWrappedAnew() {
    DataKey before = DataKey.wrap(UUID.randomUUID(), RECORD, SECRET, wrapper(OLD));
    KeyWrapProvider both = wrapper(NEW, OLD);
    DataKey after = before.wrapAnew(both);

    assertThat(before.unwrap(both)).isEqualTo(SECRET);
    assertThat(after.wrapped().keyId()).isEqualTo(both.currentKeyId());
    assertThat(after.unwrap(wrapper(NEW))).isEqualTo(SECRET);
  }

  @Test
  void aLostKeyOpensNothing() {
    DataKey key = DataKey.wrap(UUID.randomUUID(), RECORD, SECRET, wrapper(OLD));
    assertRefused(key, Reason.KEY_LOST, wrapper(NEW));
  }

  @Test
  void aDataKeyDoesNotOpenInAnotherPlace() {
    DataKey key = DataKey.wrap(UUID.randomUUID(), RECORD, SECRET, wrapper(OLD));
    RecordRef other = new RecordRef("realm", "other", "bank", "record");

    assertRefused(new DataKey(key.id(), other, key.wrapped()), Reason.FORGED, wrapper(OLD));
    assertRefused(
        new DataKey(UUID.randomUUID(), RECORD, key.wrapped()), Reason.FORGED, wrapper(OLD));
  }

  @Test
  void aDataKeyUnderAnotherKeysNameDoesNotOpen() {
    KeyWrapProvider both = wrapper(NEW, OLD);
    DataKey key = DataKey.wrap(UUID.randomUUID(), RECORD, SECRET, wrapper(OLD));
    WrappedKey renamed = new WrappedKey(both.currentKeyId(), key.wrapped().text());
    assertRefused(new DataKey(key.id(), RECORD, renamed), Reason.FORGED, both);
  }

  @Test
  void aNumberIsFoundUnderEveryKeyOfTheRing() {
    NationalId number = NationalId.parse("0084575948");
    String kept = BlindIndex.current(ring(OLD), "realm", "meli_code", number).stored();

    assertThat(kept).hasSizeLessThanOrEqualTo(64).doesNotContain(number.reveal());
    assertThat(BlindIndex.candidates(ring(NEW, OLD), "realm", "meli_code", number))
        .hasSize(2)
        .contains(kept)
        .first()
        .isEqualTo(BlindIndex.current(ring(NEW), "realm", "meli_code", number).stored());
  }

  @Test
  void equalNumbersOfTwoRealmsOrFieldsDoNotShow() {
    NationalId number = NationalId.parse("0084575948");
    assertThat(
            List.of(
                BlindIndex.current(ring(OLD), "realm", "meli_code", number),
                BlindIndex.current(ring(OLD), "other", "meli_code", number),
                BlindIndex.current(ring(OLD), "realm", "other", number)))
        .doesNotHaveDuplicates();
  }

  private static ConfiguredKeyRingProvider ring(String... keys) {
    KeyRing ring = new KeyRing(List.of(keys));
    return new ConfiguredKeyRingProvider(ring, () -> ring);
  }

  private static KeyWrapProvider wrapper(String... keys) {
    return new KeyRingWrapProvider(ring(keys));
  }

  private static void assertRefused(DataKey key, Reason reason, KeyWrapProvider wrapper) {
    assertThatThrownBy(() -> key.unwrap(wrapper))
        .isInstanceOfSatisfying(
            DecryptionException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
