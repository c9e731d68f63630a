package io.doorstep.rest.mapper;

import io.doorstep.rest.list.ListParameters;
import io.doorstep.rest.representation.AuditActorRepresentation;
import io.doorstep.rest.representation.AuditBreakRepresentation;
import io.doorstep.rest.representation.AuditEntryRepresentation;
import io.doorstep.rest.representation.AuditPageRepresentation;
import io.doorstep.rest.representation.AuditVerificationRepresentation;
import io.doorstep.spi.audit.AuditAct;
import io.doorstep.spi.audit.AuditActor;
import io.doorstep.spi.audit.AuditEntry;
import io.doorstep.spi.audit.AuditPage;
import io.doorstep.spi.audit.AuditQuery.Cursor;
import io.doorstep.spi.audit.AuditVerification;
import io.doorstep.spi.audit.AuditVerification.Break;
import org.jspecify.annotations.Nullable;

/** The audit trail as staff see it. */
public final class AuditMapper {

  private AuditMapper() {}

  public static AuditPageRepresentation page(AuditPage page) {
    @Nullable Cursor next = page.next();
    return new AuditPageRepresentation(
        page.items().stream().map(AuditMapper::entry).toList(),
        next == null ? null : new ListParameters.Place(next.at(), next.id()).text());
  }

  private static AuditEntryRepresentation entry(AuditEntry entry) {
    AuditAct act = entry.act();
    return new AuditEntryRepresentation(
        entry.id(),
        act.at().toString(),
        actor(act.actor()),
        act.action(),
        act.resourceType(),
        act.path(),
        act.userId(),
        act.changes().before(),
        act.changes().after(),
        entry.chain(),
        entry.sequence());
  }

  private static AuditActorRepresentation actor(AuditActor actor) {
    return new AuditActorRepresentation(
        actor.realmId(), actor.userId(), actor.clientId(), actor.ipAddress());
  }

  public static AuditVerificationRepresentation verification(AuditVerification found) {
    @Nullable Break broken = found.firstBroken();
    return new AuditVerificationRepresentation(
        broken == null,
        found.checked(),
        broken == null
            ? null
            : new AuditBreakRepresentation(
                broken.chain(), broken.sequence(), broken.entryId(), broken.reason().key()),
        found.anchor());
  }
}
