package io.doorstep.storage.document.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.common.util.Time;

import io.doorstep.spi.document.DocumentStore;
import io.doorstep.storage.jpa.entity.DocumentContentEntity;

/** A row for each picture, in Keycloak's database: nothing to set up, and one backup for all. */
final class DatabaseDocumentStore implements DocumentStore {

  private final EntityManager entityManager;
  private final String realmId;

  /**
   * @param realmId the realm at hand, with which its rows go
   */
  DatabaseDocumentStore(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  @Override
  public void put(String key, byte[] content) {
    entityManager.persist(
        new DocumentContentEntity(key, realmId, content, Time.currentTimeMillis()));
  }

  @Override
  public Optional<byte[]> get(String key) {
    return entityManager
        .createNamedQuery("DocumentContent.find", byte[].class)
        .setParameter("id", key)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public void delete(String key) {
    entityManager
        .createNamedQuery("DocumentContent.delete")
        .setParameter("id", key)
        .executeUpdate();
  }

  @Override
  public Page page(String after, Instant before, int max) {
    List<Tuple> looked =
        entityManager
            .createNamedQuery("DocumentContent.page", Tuple.class)
            .setParameter("after", after)
            .setMaxResults(max)
            .getResultList();
    List<String> keys = new ArrayList<>();
    for (Tuple content : looked) {
      if (content.get(1, Long.class) < before.toEpochMilli()) {
        keys.add(content.get(0, String.class));
      }
    }
    boolean more = looked.size() == max;
    return new Page(keys, more ? looked.get(max - 1).get(0, String.class) : "");
  }

  @Override
  public void close() {}
}
