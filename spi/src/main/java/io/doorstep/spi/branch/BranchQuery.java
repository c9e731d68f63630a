package io.doorstep.spi.branch;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which branches somebody wants to see.
 *
 * @param among ids of the branches that may be seen; null for all
 * @param prefix beginning of the code, of what a code has; empty for any
 * @param state of the country; null for any
 * @param open whether open ones are meant, or closed ones; null for both
 * @param after the code with which the page before ended; null for the first page
 * @param max at least 1
 */
public record BranchQuery(
    @Nullable Set<String> among,
    String prefix,
    @Nullable String state,
    @Nullable Boolean open,
    @Nullable String after,
    int max) {}
