package io.doorstep.storage.encryption;

import java.util.UUID;
import javax.crypto.SecretKey;

import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.encryption.WrappedKey;

/**
 * A record's data key as it is stored.
 *
 * @param id goes into each value that is encrypted with it
 */
record DataKey(UUID id, RecordRef record, WrappedKey wrapped) {

  static DataKey wrap(UUID id, RecordRef record, SecretKey secret, KeyWrapProvider wrapper) {
    return new DataKey(id, record, wrapper.wrap(secret, context(id, record)));
  }

  SecretKey unwrap(KeyWrapProvider wrapper) {
    return wrapper.unwrap(wrapped, context(id, record));
  }

  DataKey wrapAnew(KeyWrapProvider wrapper) {
    return wrap(id, record, unwrap(wrapper), wrapper);
  }

  private static byte[] context(UUID id, RecordRef record) {
    return AssociatedData.of(
        "data-key", id.toString(), record.realmId(), record.userId(), record.type(), record.id());
  }
}
