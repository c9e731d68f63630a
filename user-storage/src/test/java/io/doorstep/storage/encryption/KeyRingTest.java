package io.doorstep.storage.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import io.doorstep.spi.encryption.KeyPurpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("OTP-2")
class KeyRingTest {

  private static final String OLD = key((byte) 1);
  private static final String NEW = key((byte) 2);

  @Test
  void aNewKeyInFrontMakesNewValuesAndOldOnesStayReadable() {
    KeyRing before = new KeyRing(List.of(OLD));
    KeyRing after = new KeyRing(List.of(NEW, OLD));
    String oldId = before.newest(KeyPurpose.OTP).id();

    assertThat(after.newest(KeyPurpose.OTP).id()).isNotEqualTo(oldId);
    assertThat(after.find(KeyPurpose.OTP, oldId))
        .hasValueSatisfying(
            key -> assertThat(key.hmac("x")).isEqualTo(before.newest(KeyPurpose.OTP).hmac("x")));
    assertThat(after.oldest(KeyPurpose.THROTTLE).hmac("x"))
        .isEqualTo(before.newest(KeyPurpose.THROTTLE).hmac("x"));
  }

  @Test
  void aRemovedKeyIsGone() {
    String oldId = new KeyRing(List.of(OLD)).newest(KeyPurpose.OTP).id();
    assertThat(new KeyRing(List.of(NEW)).find(KeyPurpose.OTP, oldId)).isEmpty();
  }

  @Test
  void purposesHaveIndependentKeys() {
    KeyRing ring = new KeyRing(List.of(OLD));
    assertThat(ring.newest(KeyPurpose.OTP).hmac("x"))
        .isNotEqualTo(ring.newest(KeyPurpose.THROTTLE).hmac("x"));
  }

  @Test
  void partsCanNotBeShiftedAgainstEachOther() {
    KeyRing ring = new KeyRing(List.of(OLD));
    assertThat(ring.newest(KeyPurpose.OTP).hmac("ab", "c"))
        .isNotEqualTo(ring.newest(KeyPurpose.OTP).hmac("a", "bc"));
  }

  @Test
  void refusesWeakKeysWithoutRepeatingThem() {
    String weak = Base64.getEncoder().encodeToString("weak".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new KeyRing(List.of(weak)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(weak);
    assertThatThrownBy(() -> new KeyRing(List.of("no base64 !")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("no base64 !");
    assertThatThrownBy(() -> new KeyRing(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  static String key(byte fill) {
    byte[] key = new byte[KeyRing.KEY_BYTES];
    Arrays.fill(key, fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
