package io.doorstep.storage.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import io.doorstep.spi.batch.Batch;
import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.BatchPage;
import io.doorstep.spi.batch.BatchProvider;
import io.doorstep.spi.batch.BatchQuery;
import io.doorstep.spi.batch.BatchRow;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.batch.BatchWork;
import io.doorstep.spi.batch.NewBatch;
import io.doorstep.spi.batch.RowState;
import io.doorstep.spi.encryption.EncryptionProvider;
import io.doorstep.storage.jpa.entity.BatchEntity;
import io.doorstep.storage.jpa.entity.BatchRowEntity;
import org.jspecify.annotations.Nullable;

/** Batches in the tables DOORSTEP_BATCH and DOORSTEP_BATCH_ROW. */
final class JpaBatchProvider implements BatchProvider {

  private final KeycloakSession session;
  private final EntityManager entityManager;
  private final int openPerOwner;

  /**
   * @param openPerOwner how many batches an owner may have that are not finished
   */
  JpaBatchProvider(KeycloakSession session, int openPerOwner) {
    this.session = session;
    this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.openPerOwner = openPerOwner;
  }

  @Override
  public Batch create(RealmModel realm, BatchOwner owner, NewBatch batch) {
    BatchEntity entity = new BatchEntity();
    entity.setId(KeycloakModelUtils.generateId());
    new BatchSlots(entityManager).take(realm, owner, entity.getId(), openPerOwner);
    entity.setRealmId(realm.getId());
    entity.setOwnerRealmId(owner.realmId());
    entity.setOwnerId(owner.userId());
    entity.setName(batch.name());
    entity.setState(BatchState.VALIDATING.key());
    entity.setDryRun(batch.dryRun());
    entity.setBaseUri(batch.baseUri().toString());
    entity.setTotal(batch.rows().size());
    entity.setFailed(
        Math.toIntExact(batch.rows().stream().filter(row -> !row.errors().isEmpty()).count()));
    entity.setCreatedAt(Time.currentTimeMillis());
    entity.setLeaseHolder("");
    entityManager.persist(entity);
    BatchCipher cipher = cipher(entity);
    batch.rows().forEach(row -> entityManager.persist(row(entity, row, cipher)));
    return toBatch(entity);
  }

  private static BatchRowEntity row(BatchEntity batch, NewBatch.Row row, BatchCipher cipher) {
    BatchRowEntity entity = new BatchRowEntity();
    entity.setBatchId(batch.getId());
    entity.setNumber(row.number());
    entity.setRealmId(batch.getRealmId());
    if (row.errors().isEmpty()) {
      entity.setState(RowState.WAITING.key());
      entity.setContent(cipher.encrypt(row.number(), row.cells()));
    } else {
      entity.setState(RowState.FAILED.key());
      entity.setErrors(cipher.encrypt(row.number(), row.errors()));
    }
    return entity;
  }

  @Override
  public Optional<Batch> find(RealmModel realm, String id, @Nullable String ownerId) {
    return findEntity(realm, id)
        .filter(entity -> ownerId == null || entity.getOwnerId().equals(ownerId))
        .map(JpaBatchProvider::toBatch);
  }

  private Optional<BatchEntity> findEntity(RealmModel realm, String id) {
    return entityManager
        .createNamedQuery("Batch.find", BatchEntity.class)
        .setParameter("realmId", realm.getId())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public BatchPage list(RealmModel realm, BatchQuery query) {
    BatchQuery.@Nullable Cursor after = query.after();
    StringBuilder jpql =
        new StringBuilder("select b from BatchEntity b where b.realmId = :realmId");
    jpql.append(query.ownerId() == null ? "" : " and b.ownerId = :ownerId");
    jpql.append(query.state() == null ? "" : " and b.state = :state");
    if (after != null) {
      // said in two parts, so that an index leads to where the page begins
      jpql.append(" and b.createdAt <= :createdAt");
      jpql.append(" and (b.createdAt < :createdAt or b.id < :id)");
    }
    jpql.append(" order by b.createdAt desc, b.id desc");
    TypedQuery<BatchEntity> typed =
        entityManager
            .createQuery(jpql.toString(), BatchEntity.class)
            .setParameter("realmId", realm.getId());
    if (query.ownerId() != null) {
      typed.setParameter("ownerId", query.ownerId());
    }
    if (query.state() != null) {
      typed.setParameter("state", query.state().key());
    }
    if (after != null) {
      typed.setParameter("createdAt", after.createdAt()).setParameter("id", after.id());
    }
    // one more than asked for tells whether there are more
    List<BatchEntity> found = typed.setMaxResults(query.max() + 1).getResultList();
    return new BatchPage(
        found.stream().limit(query.max()).map(JpaBatchProvider::toBatch).toList(),
        found.size() <= query.max());
  }

  @Override
  public List<BatchRow> rows(
      RealmModel realm, String id, @Nullable RowState state, int after, int max) {
    BatchCipher cipher = cipher(findEntity(realm, id).orElseThrow());
    TypedQuery<Object[]> query =
        entityManager
            .createNamedQuery(
                state == null ? "BatchRow.list" : "BatchRow.listOfState", Object[].class)
            .setParameter("realmId", realm.getId())
            .setParameter("batchId", id)
            .setParameter("after", after);
    if (state != null) {
      query.setParameter("state", state.key());
    }
    List<BatchRow> rows = new ArrayList<>();
    for (Object[] found : query.setMaxResults(max).getResultList()) {
      BatchRowEntity row = (BatchRowEntity) found[0];
      rows.add(
          new BatchRow(
              row.getNumber(),
              RowState.ofKey(row.getState()).orElseThrow(),
              row.getUserId(),
              (String) found[1],
              cipher.errors(row.getNumber(), row.getErrors())));
    }
    return rows;
  }

  @Override
  public boolean cancel(RealmModel realm, String id) {
    boolean stopped =
        entityManager
                .createNamedQuery("Batch.cancel")
                .setParameter("realmId", realm.getId())
                .setParameter("id", id)
                .executeUpdate()
            == 1;
    if (stopped) {
      entityManager.createNamedQuery("BatchRow.skip").setParameter("batchId", id).executeUpdate();
    }
    return stopped;
  }

  @Override
  public BatchWork work() {
    return new JpaBatchWork(entityManager, this::cipher);
  }

  private BatchCipher cipher(BatchEntity batch) {
    return new BatchCipher(session.getProvider(EncryptionProvider.class), batch);
  }

  static Batch toBatch(BatchEntity entity) {
    long finishedAt = entity.getFinishedAt();
    return new Batch(
        entity.getId(),
        entity.getName(),
        BatchState.ofKey(entity.getState()).orElseThrow(),
        entity.isDryRun(),
        new Batch.Progress(entity.getTotal(), entity.getDone(), entity.getFailed()),
        Instant.ofEpochMilli(entity.getCreatedAt()),
        finishedAt == 0 ? null : Instant.ofEpochMilli(finishedAt));
  }

  @Override
  public void close() {}
}
