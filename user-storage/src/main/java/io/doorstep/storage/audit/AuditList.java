package io.doorstep.storage.audit;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;

import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditEntry;
import io.doorstep.spi.audit.AuditPage;
import io.doorstep.spi.audit.AuditQuery;
import io.doorstep.spi.audit.AuditQuery.Cursor;
import io.doorstep.storage.jpa.TimeOrderedQuery;
import io.doorstep.storage.jpa.entity.AuditEntity;
import org.jspecify.annotations.Nullable;

/** Pages of acts, newest first. */
final class AuditList {

  private final EntityManager entityManager;
  private final String realmId;

  AuditList(EntityManager entityManager, String realmId) {
    this.entityManager = entityManager;
    this.realmId = realmId;
  }

  AuditPage page(AuditQuery query) {
    // one more than asked for tells whether there are more
    List<AuditEntity> found = query(query).list(query.max() + 1);
    List<AuditEntry> items = found.stream().limit(query.max()).map(AuditList::entry).toList();
    @Nullable Cursor next = null;
    if (found.size() > query.max()) {
      AuditEntity last = found.get(query.max() - 1);
      next = new Cursor(last.getHappenedAt(), last.getId());
    }
    return new AuditPage(items, next);
  }

  private TimeOrderedQuery<AuditEntity> query(AuditQuery query) {
    TimeOrderedQuery<AuditEntity> rows =
        new TimeOrderedQuery<>(entityManager, AuditEntity.class, realmId)
            .where("actorId", query.actorId())
            .where("userId", query.userId())
            .where("action", query.action())
            .where("resourceType", query.resourceType())
            .reachedBy(query.scope())
            .notBefore(query.from())
            .before(query.until());
    @Nullable Cursor after = query.after();
    return after == null ? rows : rows.after(after.at(), after.id());
  }

  private static AuditEntry entry(AuditEntity row) {
    AuditAct act =
        new AuditAct(
            Instant.ofEpochMilli(row.getHappenedAt()),
            new AuditActor(
                row.getActorRealmId(), row.getActorId(), row.getClientId(), row.getIpAddress()),
            row.getAction(),
            row.getResourceType(),
            row.getPath(),
            row.getUserId(),
            AuditJson.changes(row.getChanges()));
    return new AuditEntry(row.getId(), row.getChain(), row.getSequence(), act);
  }
}
