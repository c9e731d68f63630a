package io.doorstep.spi.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param action such as {@code create} or {@code update_password}
 * @param resourceType of what it was done to, such as {@code user}
 * @param path where that is in the admin API; null for what people did with their own accounts
 * @param userId to whom it was done; null if to nobody
 */
public record AuditAct(
    Instant at,
    AuditActor actor,
    String action,
    String resourceType,
    @Nullable String path,
    @Nullable String userId,
    AuditChanges changes) {}
