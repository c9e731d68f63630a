package io.doorstep.spi.encryption;

import org.keycloak.provider.Provider;

/**
 * Envelope encryption: each record has a data key of its own, kept in the database wrapped by a
 * {@link KeyWrapProvider}. Who has the database alone can read nothing, and whoever drops a data
 * key has erased the record in every backup, too.
 */
public interface EncryptionProvider extends Provider {

  /**
   * The cipher for a record. If it has no data key yet, one is made for the first value that is
   * encrypted; nothing can be decrypted before.
   *
   * @throws DecryptionException if the record was erased, its key is lost, or it is another user's
   */
  FieldCipher cipher(RecordRef record);

  /** Drops the record's data key for good: nothing encrypted with it can be read again. */
  void erase(RecordRef record);

  /**
   * Drops the data keys of all records about a user.
   *
   * @return how many
   */
  int eraseUser(String realmId, String userId);
}
