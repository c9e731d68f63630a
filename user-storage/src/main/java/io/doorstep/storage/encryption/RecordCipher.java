package io.doorstep.storage.encryption;

import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.RecordRef;

/**
 * Encrypts with a record's data key. A value is a version byte, the data key's id (16 bytes), a
 * nonce (12 bytes), the ciphertext and its tag (16 bytes).
 */
final class RecordCipher implements FieldCipher {

  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 1 + 2 * Long.BYTES;

  private final RecordRef record;
  private final UUID keyId;
  private final SecretKey dataKey;

  RecordCipher(RecordRef record, UUID keyId, SecretKey dataKey) {
    this.record = record;
    this.keyId = keyId;
    this.dataKey = dataKey;
  }

  @Override
  public byte[] encrypt(String field, byte[] plain) {
    byte[] sealed = AesGcm.encrypt(dataKey, associatedData(field), plain);
    return header(HEADER_BYTES + sealed.length).put(sealed).array();
  }

  @Override
  public byte[] decrypt(String field, byte[] encrypted) {
    if (encrypted.length < HEADER_BYTES
        || !header(HEADER_BYTES).flip().equals(ByteBuffer.wrap(encrypted, 0, HEADER_BYTES))) {
      throw new DecryptionException(Reason.FORGED);
    }
    byte[] sealed = new byte[encrypted.length - HEADER_BYTES];
    ByteBuffer.wrap(encrypted).position(HEADER_BYTES).get(sealed);
    return AesGcm.decrypt(dataKey, associatedData(field), sealed);
  }

  private ByteBuffer header(int capacity) {
    return ByteBuffer.allocate(capacity)
        .put(VERSION)
        .putLong(keyId.getMostSignificantBits())
        .putLong(keyId.getLeastSignificantBits());
  }

  private byte[] associatedData(String field) {
    return AssociatedData.of(
        "field-v" + VERSION,
        keyId.toString(),
        record.realmId(),
        record.userId(),
        record.type(),
        record.id(),
        field);
  }
}
