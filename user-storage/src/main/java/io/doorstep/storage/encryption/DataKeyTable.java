package io.doorstep.storage.encryption;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;

import io.doorstep.spi.encryption.DecryptionException;
import io.doorstep.spi.encryption.DecryptionException.Reason;
import io.doorstep.spi.encryption.RecordRef;
import io.doorstep.spi.encryption.WrappedKey;
import org.jspecify.annotations.Nullable;

/** The rows of DOORSTEP_DATA_KEY. */
final class DataKeyTable {

  private final EntityManager entityManager;

  DataKeyTable(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * The record's data key.
   *
   * @throws DecryptionException if it was dropped
   */
  Optional<DataKey> find(RecordRef record) {
    return rows(recordQuery("DataKey.find", record)).stream()
        .findFirst()
        .map(row -> toDataKey(row, record));
  }

  private static DataKey toDataKey(@Nullable Object[] row, RecordRef record) {
    String keyId = (String) row[1];
    String text = (String) row[2];
    if (keyId == null || text == null) {
      throw new DecryptionException(Reason.ERASED);
    }
    return new DataKey(UUID.fromString((String) row[0]), record, new WrappedKey(keyId, text));
  }

  /** Inserts the key unless the record has one. */
  void insert(DataKey key) {
    recordQuery("DataKey.insert", key.record())
        .setParameter("id", key.id().toString())
        .setParameter("userId", key.record().userId())
        .setParameter("keyId", key.wrapped().keyId())
        .setParameter("wrapped", key.wrapped().text())
        .setParameter("now", Time.currentTimeMillis())
        .executeUpdate();
  }

  void erase(RecordRef record) {
    recordQuery("DataKey.erase", record)
        .setParameter("now", Time.currentTimeMillis())
        .executeUpdate();
  }

  int eraseUser(String realmId, String userId) {
    return entityManager
        .createNamedQuery("DataKey.eraseUser")
        .setParameter("realmId", realmId)
        .setParameter("userId", userId)
        .setParameter("now", Time.currentTimeMillis())
        .executeUpdate();
  }

  /**
   * A few keys of a realm that another key-encryption key wraps, in the order of their ids.
   *
   * @param after the id to go on behind; empty to begin
   */
  List<DataKey> wrappedByOthers(String realmId, String currentKeyId, String after, int limit) {
    Query query =
        entityManager
            .createNamedQuery("DataKey.wrappedByOthers")
            .setParameter("realmId", realmId)
            .setParameter("current", currentKeyId)
            .setParameter("after", after)
            .setMaxResults(limit);
    return rows(query).stream().map(row -> toDataKey(realmId, row)).toList();
  }

  private static DataKey toDataKey(String realmId, Object[] row) {
    RecordRef record = new RecordRef(realmId, (String) row[3], (String) row[4], (String) row[5]);
    return toDataKey(row, record);
  }

  /** Puts a key that was wrapped anew in its old place, unless that has changed meanwhile. */
  boolean replace(DataKey old, DataKey renewed) {
    return entityManager
            .createNamedQuery("DataKey.replace")
            .setParameter("id", old.id().toString())
            .setParameter("old", old.wrapped().text())
            .setParameter("keyId", renewed.wrapped().keyId())
            .setParameter("wrapped", renewed.wrapped().text())
            .executeUpdate()
        == 1;
  }

  private Query recordQuery(String query, RecordRef record) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("realmId", record.realmId())
        .setParameter("type", record.type())
        .setParameter("recordId", record.id());
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
