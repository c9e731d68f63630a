package io.doorstep.spi.staff;

import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who manage it.
 *
 * @param type id of its account type; null if it has none yet
 * @param branchId id of the branch where it is at home; null if in none
 * @param outOfReach whether it has been given more than its type does, so that only admins of the
 *     realm manage it
 */
public record ManagedAccount(
    String userId,
    @Nullable String type,
    @Nullable String branchId,
    AccountStatus status,
    boolean outOfReach) {}
