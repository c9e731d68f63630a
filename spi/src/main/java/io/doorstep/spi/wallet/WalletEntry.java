package io.doorstep.spi.wallet;

import java.time.Instant;
import java.util.Currency;

/**
 * A line of a wallet's ledger.
 *
 * @param number from 1, without gaps
 * @param balance what the wallet held after it
 * @param clientId name of the client that posted it
 */
public record WalletEntry(
    String id,
    long number,
    EntryKind kind,
    long amount,
    long balance,
    Currency currency,
    String reference,
    String clientId,
    Instant postedAt) {}
