package io.doorstep.storage.encryption;

import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.spi.encryption.FieldCipher;
import io.doorstep.spi.encryption.KeyWrapProvider;
import io.doorstep.spi.encryption.RecordRef;

/** Data keys in the table DOORSTEP_DATA_KEY, each wrapped. */
final class EnvelopeEncryptionProvider implements EncryptionProvider {

  private final KeycloakSession session;
  private final KeyWrapProvider wrapper;

  /** A session reads and unwraps a key once, however many fields it handles. */
  private final Map<RecordRef, FieldCipher> ciphers = new HashMap<>();

  EnvelopeEncryptionProvider(KeycloakSession session, KeyWrapProvider wrapper) {
    this.session = session;
    this.wrapper = wrapper;
  }

  @Override
  public FieldCipher cipher(RecordRef record) {
    return ciphers.computeIfAbsent(record, this::open);
  }

  private FieldCipher open(RecordRef record) {
    return table(session)
        .find(record)
        .map(this::open)
        .orElseGet(() -> new FirstUseCipher(() -> open(create(record))));
  }

  private FieldCipher open(DataKey key) {
    return new RecordCipher(key.record(), key.id(), key.unwrap(wrapper));
  }

  /**
   * Makes the record's data key. Two calls at once agree on one: the insert comes first in a
   * transaction of its own, so what is read after it is the winner's row at every isolation level.
   */
  private DataKey create(RecordRef record) {
    DataKey made = DataKey.wrap(UUID.randomUUID(), record, randomKey(), wrapper);
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        nested -> {
          DataKeyTable table = table(nested);
          table.insert(made);
          return table.find(record).orElseThrow();
        });
  }

  private static SecretKey randomKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance(AesGcm.ALGORITHM);
      generator.init(AesGcm.KEY_BITS);
      return generator.generateKey();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + AesGcm.ALGORITHM, e);
    }
  }

  @Override
  public void erase(RecordRef record) {
    table(session).erase(record);
    ciphers.remove(record);
  }

  @Override
  public int eraseUser(String realmId, String userId) {
    ciphers.clear();
    return table(session).eraseUser(realmId, userId);
  }

  private static DataKeyTable table(KeycloakSession session) {
    return new DataKeyTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  @Override
  public void close() {}
}
