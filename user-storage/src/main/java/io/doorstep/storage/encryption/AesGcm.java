package io.doorstep.storage.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;

/**
 * AES-GCM with a random nonce of 96 bits in front of the ciphertext (NIST SP 800-38D 8.2.2), which
 * is safe for 2³² values under one key.
 */
final class AesGcm {

  static final String ALGORITHM = "AES";
  static final int KEY_BITS = 256;

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  static byte[] encrypt(SecretKey key, byte[] associatedData, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData);
      ByteBuffer out = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
      cipher.doFinal(ByteBuffer.wrap(plain), out.put(nonce));
      return out.array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + TRANSFORMATION, e);
    }
  }

  /**
   * Takes what {@link #encrypt} gave.
   *
   * @throws DecryptionException if it is not what was encrypted with this key and associated data
   */
  static byte[] decrypt(SecretKey key, byte[] associatedData, byte[] encrypted) {
    if (encrypted.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new DecryptionException(Reason.FORGED);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer in = ByteBuffer.wrap(encrypted).get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData)
          .doFinal(encrypted, in.position(), in.remaining());
    } catch (AEADBadTagException e) {
      throw new DecryptionException(Reason.FORGED, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + TRANSFORMATION, e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associatedData)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), RANDOM);
    cipher.updateAAD(associatedData);
    return cipher;
  }
}
