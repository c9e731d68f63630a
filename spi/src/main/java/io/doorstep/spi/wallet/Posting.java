package io.doorstep.spi.wallet;

import java.util.Currency;

/**
 * What a client wants posted.
 *
 * @param amount in the currency's minor unit, from 1 to {@link WalletProvider#MAX_AMOUNT}
 * @param reference the number of the voucher in the client's own books; names nobody
 */
public record Posting(
    IdempotencyKey key, EntryKind kind, long amount, Currency currency, String reference) {}
