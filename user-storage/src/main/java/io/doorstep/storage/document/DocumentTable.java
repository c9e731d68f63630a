package io.doorstep.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import io.doorstep.storage.jpa.entity.DocumentEntity;

/** The table DOORSTEP_DOCUMENT, in the transaction of a session. */
final class DocumentTable {

  private final EntityManager entityManager;

  private DocumentTable(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  static DocumentTable of(KeycloakSession session) {
    return new DocumentTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
  }

  void insert(DocumentEntity document) {
    entityManager.persist(document);
  }

  Optional<DocumentEntity> find(Owner owner, String id) {
    return owned(entityManager.createNamedQuery("Document.find", DocumentEntity.class), owner)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(DocumentEntity.class::cast)
        .findFirst();
  }

  List<DocumentEntity> list(Owner owner) {
    return entityManager
        .createNamedQuery("Document.list", DocumentEntity.class)
        .setParameter("realmId", owner.realmId())
        .setParameter("userId", owner.userId())
        .getResultList();
  }

  /** How many there are, those still on their way among them, and none that were deleted. */
  long count(Owner owner) {
    return entityManager
        .createNamedQuery("Document.count", Long.class)
        .setParameter("realmId", owner.realmId())
        .setParameter("userId", owner.userId())
        .getSingleResult();
  }

  boolean has(String fingerprint) {
    return entityManager
            .createNamedQuery("Document.countFingerprint", Long.class)
            .setParameter("fingerprint", fingerprint)
            .getSingleResult()
        > 0;
  }

  /** Lets a picture be seen; breaks a constraint if there is one of this fingerprint. */
  boolean markReady(String id, String fingerprint) {
    return entityManager
            .createNamedQuery("Document.markReady")
            .setParameter("id", id)
            .setParameter("fingerprint", fingerprint)
            .executeUpdate()
        == 1;
  }

  /** How many were pinned, or were pinned before. */
  int pin(Owner owner, Collection<String> ids, int revision) {
    return owned(entityManager.createNamedQuery("Document.pin"), owner)
        .setParameter("ids", ids)
        .setParameter("revision", revision)
        .executeUpdate();
  }

  void unpin(Owner owner, Collection<String> ids, int revision) {
    owned(entityManager.createNamedQuery("Document.unpin"), owner)
        .setParameter("ids", ids)
        .setParameter("revision", revision)
        .executeUpdate();
  }

  /** Hides a picture that no case holds, and lets the same one be handed in again. */
  boolean markDeleted(Owner owner, String id, String deletedBy) {
    return owned(entityManager.createNamedQuery("Document.markDeleted"), owner)
            .setParameter("id", id)
            .setParameter("deletedBy", deletedBy)
            .setParameter("now", Time.currentTimeMillis())
            .executeUpdate()
        == 1;
  }

  /**
   * Whether a picture can be seen now: read with a lock, since a plain read may not see what others
   * have committed meanwhile (MariaDB's and MySQL's REPEATABLE READ).
   */
  boolean isReady(Owner owner, String id) {
    return !owned(entityManager.createNamedQuery("Document.find", DocumentEntity.class), owner)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .isEmpty();
  }

  /** The user's deleted pictures but for the newest ones. */
  List<DocumentEntity> deletedBeyond(Owner owner, int newest) {
    return entityManager
        .createNamedQuery("Document.deletedOfUser", DocumentEntity.class)
        .setParameter("realmId", owner.realmId())
        .setParameter("userId", owner.userId())
        .setFirstResult(newest)
        .getResultList();
  }

  /** A realm's pictures that were deleted until then. */
  List<DocumentEntity> deletedUntil(String realmId, Instant then, int max) {
    return entityManager
        .createNamedQuery("Document.deletedOfRealm", DocumentEntity.class)
        .setParameter("realmId", realmId)
        .setParameter("before", then.toEpochMilli())
        .setMaxResults(max)
        .getResultList();
  }

  boolean purge(String id) {
    return entityManager.createNamedQuery("Document.purge").setParameter("id", id).executeUpdate()
        == 1;
  }

  boolean deleteUnpinned(Owner owner, String id) {
    return owned(entityManager.createNamedQuery("Document.deleteUnpinned"), owner)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  boolean deletePinned(Owner owner, String id) {
    return owned(entityManager.createNamedQuery("Document.deletePinned"), owner)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  boolean deletePending(String id) {
    return entityManager
            .createNamedQuery("Document.deletePending")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Those whose content was never stored, though there was time enough. */
  List<DocumentEntity> abandoned(Instant before, int max) {
    return entityManager
        .createNamedQuery("Document.findAbandoned", DocumentEntity.class)
        .setParameter("before", before.toEpochMilli())
        .setMaxResults(max)
        .getResultList();
  }

  /** Documents that no submitted case holds, though there was time enough. */
  List<DocumentEntity> unused(Instant before, int max) {
    return entityManager
        .createNamedQuery("Document.findUnused", DocumentEntity.class)
        .setParameter("before", before.toEpochMilli())
        .setMaxResults(max)
        .getResultList();
  }

  /** Which of the ids have a row. */
  Set<String> known(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entityManager
                .createNamedQuery("Document.findKnown", String.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** The stores that pictures lie in. */
  List<String> stores() {
    return entityManager.createNamedQuery("Document.findStores", String.class).getResultList();
  }

  private static <Q extends Query> Q owned(Q query, Owner owner) {
    query.setParameter("realmId", owner.realmId());
    query.setParameter("userId", owner.userId());
    return query;
  }
}
