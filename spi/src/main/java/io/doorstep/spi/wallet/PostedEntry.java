package io.doorstep.spi.wallet;

/**
 * The answer to a posting.
 *
 * @param replayed whether the entry was there before
 */
public record PostedEntry(WalletEntry entry, boolean replayed) {}
