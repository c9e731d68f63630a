package io.doorstep.storage.encryption;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.KeyPurpose;
import io.doorstep.spi.encryption.KeyRingProvider;
import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.spi.encryption.RingKey;
import io.doorstep.spi.encryption.WrappedKey;

/** Wraps data keys with the newest key of the key ring, by AES-256-GCM (NIST SP 800-38F 3.1). */
final class KeyRingWrapProvider implements KeyWrapProvider {

  private final KeyRingProvider keys;

  KeyRingWrapProvider(KeyRingProvider keys) {
    this.keys = keys;
  }

  @Override
  public String currentKeyId() {
    return keys.current(KeyPurpose.KEY_WRAP).id();
  }

  @Override
  public WrappedKey wrap(SecretKey dataKey, byte[] context) {
    RingKey current = keys.current(KeyPurpose.KEY_WRAP);
    byte[] wrapped = AesGcm.encrypt(forAes(current), context, dataKey.getEncoded());
    return new WrappedKey(
        current.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped));
  }

  @Override
  public SecretKey unwrap(WrappedKey wrapped, byte[] context) {
    RingKey key =
        keys.find(KeyPurpose.KEY_WRAP, wrapped.keyId())
            .orElseThrow(() -> new DecryptionException(Reason.KEY_LOST));
    byte[] encrypted;
    try {
      encrypted = Base64.getUrlDecoder().decode(wrapped.text());
    } catch (IllegalArgumentException e) {
      throw new DecryptionException(Reason.FORGED, e);
    }
    return new SecretKeySpec(AesGcm.decrypt(forAes(key), context, encrypted), AesGcm.ALGORITHM);
  }

  private static SecretKey forAes(RingKey key) {
    return new SecretKeySpec(key.secret().getEncoded(), AesGcm.ALGORITHM);
  }

  @Override
  public void close() {}
}
