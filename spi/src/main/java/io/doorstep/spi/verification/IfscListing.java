package io.doorstep.spi.verification;

import org.jspecify.annotations.Nullable;

/**
 * What a directory says of a branch.
 *
 * @param listed whether it has the branch
 * @param bankName the bank's name, null if the directory has none
 * @param branchName the branch's name, null if the directory has none
 */
public record IfscListing(boolean listed, @Nullable String bankName, @Nullable String branchName) {}
