package io.doorstep.spi.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.doorstep.spi.identity.IdentityNumber;

/**
 * Encrypts and decrypts the fields of one record. A field's name is bound into its value, so that
 * values of two fields can not be exchanged.
 */
public interface FieldCipher {

  /**
   * Encrypts a field, differently each time.
   *
   * @param field the name under which it is kept; never changes
   */
  byte[] encrypt(String field, byte[] plain);

  /**
   * Decrypts a field.
   *
   * @throws DecryptionException unless this very field of this very record was encrypted so
   */
  byte[] decrypt(String field, byte[] encrypted);

  /** As {@link #encrypt(String, byte[])}, in URL-safe Base64 for a column of text. */
  default String encrypt(String field, IdentityNumber number) {
    byte[] plain = number.reveal().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(encrypt(field, plain));
  }

  /**
   * What {@link #encrypt(String, IdentityNumber)} took in the clear, to be parsed at once.
   *
   * @throws DecryptionException unless this very field of this very record was encrypted so
   */
  default String decrypt(String field, String encrypted) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(encrypted);
    } catch (IllegalArgumentException e) {
      throw new DecryptionException(DecryptionException.Reason.FORGED, e);
    }
    return new String(decrypt(field, bytes), StandardCharsets.UTF_8);
  }
}
