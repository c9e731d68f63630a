package io.doorstep.storage.batch;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;

import org.keycloak.common.util.Time;

import io.doorstep.spi.batch.BatchOwner;
import io.doorstep.spi.batch.BatchState;
import io.doorstep.spi.batch.BatchWork;
import io.doorstep.spi.batch.RowError;
import io.doorstep.spi.batch.RowState;
import io.doorstep.storage.jpa.RealmRow;
import io.doorstep.storage.jpa.entity.BatchEntity;
import io.doorstep.storage.jpa.entity.BatchRowEntity;
import org.jspecify.annotations.Nullable;

/** What is done to batches, statement by statement. */
final class JpaBatchWork implements BatchWork {

  private final EntityManager entityManager;
  private final Function<BatchEntity, BatchCipher> ciphers;

  JpaBatchWork(EntityManager entityManager, Function<BatchEntity, BatchCipher> ciphers) {
    this.entityManager = entityManager;
    this.ciphers = ciphers;
  }

  @Override
  public List<Ref> idle(int max) {
    return entityManager
        .createNamedQuery("Batch.idle", Object[].class)
        .setParameter("now", Time.currentTimeMillis())
        .setMaxResults(max)
        .getResultStream()
        .map(row -> new Ref((String) row[0], (String) row[1]))
        .toList();
  }

  @Override
  public boolean lease(String batchId, String holder, Duration duration) {
    long now = Time.currentTimeMillis();
    return entityManager
            .createNamedQuery("Batch.lease")
            .setParameter("id", batchId)
            .setParameter("holder", holder)
            .setParameter("now", now)
            .setParameter("until", now + duration.toMillis())
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<Job> job(String batchId) {
    return find(batchId)
        .map(
            batch ->
                new Job(
                    BatchState.ofKey(batch.getState()).orElseThrow(),
                    batch.isDryRun(),
                    new BatchOwner(batch.getOwnerRealmId(), batch.getOwnerId()),
                    URI.create(batch.getBaseUri())));
  }

  /** A user who came while the realm is removed would make the removal fail. */
  @Override
  public boolean holdRealm(String realmId) {
    return RealmRow.hold(entityManager, realmId);
  }

  @Override
  public boolean hold(String batchId, BatchState state) {
    @Nullable BatchEntity batch =
        entityManager.find(BatchEntity.class, batchId, LockModeType.PESSIMISTIC_WRITE);
    return batch != null && batch.getState().equals(state.key());
  }

  private Optional<BatchEntity> find(String batchId) {
    return Optional.ofNullable(entityManager.find(BatchEntity.class, batchId));
  }

  @Override
  public List<Content> next(String batchId, RowState state, int max) {
    @Nullable BatchEntity batch = find(batchId).orElse(null);
    if (batch == null) {
      return List.of();
    }
    BatchCipher cipher = ciphers.apply(batch);
    return entityManager
        .createNamedQuery("BatchRow.next", BatchRowEntity.class)
        .setParameter("batchId", batchId)
        .setParameter("state", state.key())
        .setMaxResults(max)
        .getResultStream()
        .map(row -> new Content(row.getNumber(), cells(row, cipher)))
        .toList();
  }

  private static Map<String, String> cells(BatchRowEntity row, BatchCipher cipher) {
    return cipher.cells(row.getNumber(), Objects.requireNonNull(row.getContent()));
  }

  @Override
  public boolean accept(String batchId, int number) {
    return ofRow("BatchRow.accept", batchId, number).executeUpdate() == 1;
  }

  @Override
  public boolean fail(String batchId, int number, List<RowError> errors) {
    BatchCipher cipher = ciphers.apply(find(batchId).orElseThrow());
    return ofRow("BatchRow.fail", batchId, number)
            .setParameter("errors", cipher.encrypt(number, errors))
            .executeUpdate()
        == 1;
  }

  @Override
  public boolean take(String batchId, int number) {
    return ofRow("BatchRow.take", batchId, number).executeUpdate() == 1;
  }

  @Override
  public void imported(String batchId, int number, String userId, boolean invite) {
    ofRow("BatchRow.imported", batchId, number)
        .setParameter("userId", userId)
        .setParameter("invite", invite)
        .executeUpdate();
  }

  @Override
  public List<Invitation> invitations(String batchId, int max) {
    return entityManager
        .createNamedQuery("BatchRow.invitations", Object[].class)
        .setParameter("batchId", batchId)
        .setMaxResults(max)
        .getResultStream()
        .map(row -> new Invitation((Integer) row[0], (String) row[1]))
        .toList();
  }

  @Override
  public void invited(String batchId, int number) {
    ofRow("BatchRow.invited", batchId, number).executeUpdate();
  }

  @Override
  public void count(String batchId) {
    Map<String, Integer> counts = new HashMap<>();
    entityManager
        .createNamedQuery("BatchRow.counts", Object[].class)
        .setParameter("batchId", batchId)
        .getResultList()
        .forEach(row -> counts.put((String) row[0], Math.toIntExact((Long) row[1])));
    boolean dryRun = find(batchId).map(BatchEntity::isDryRun).orElse(false);
    RowState done = dryRun ? RowState.VALID : RowState.IMPORTED;
    entityManager
        .createNamedQuery("Batch.count")
        .setParameter("id", batchId)
        .setParameter("done", counts.getOrDefault(done.key(), 0))
        .setParameter("failed", counts.getOrDefault(RowState.FAILED.key(), 0))
        .executeUpdate();
  }

  @Override
  public void advance(String batchId, BatchState from, BatchState to) {
    ofBatch("Batch.advance", batchId, from, to).executeUpdate();
  }

  @Override
  public void finish(String batchId, BatchState from, BatchState to) {
    boolean finished =
        ofBatch("Batch.finish", batchId, from, to)
                .setParameter("now", Time.currentTimeMillis())
                .executeUpdate()
            == 1;
    if (finished) {
      new BatchSlots(entityManager).release(batchId);
      entityManager
          .createNamedQuery("BatchRow.forget")
          .setParameter("batchId", batchId)
          .executeUpdate();
      ciphers.apply(find(batchId).orElseThrow()).eraseContent();
    }
  }

  private Query ofBatch(String query, String batchId, BatchState from, BatchState to) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("id", batchId)
        .setParameter("from", from.key())
        .setParameter("next", to.key());
  }

  private Query ofRow(String query, String batchId, int number) {
    return entityManager
        .createNamedQuery(query)
        .setParameter("batchId", batchId)
        .setParameter("number", number);
  }
}
