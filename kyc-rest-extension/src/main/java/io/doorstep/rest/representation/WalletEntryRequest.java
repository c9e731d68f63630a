package io.doorstep.rest.representation;

import java.math.BigInteger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants posted to a wallet.
 *
 * @param kind {@code credit} or {@code debit}
 * @param amount in the currency's minor unit, however large: that is for a rule to refuse
 * @param currency code of the realm's currency (ISO 4217)
 * @param reference number of the voucher in the client's own books
 */
@Schema(name = "WalletEntryRequest")
public record WalletEntryRequest(
    @JsonProperty("kind") @Nullable String kind,
    @JsonProperty("amount") @Nullable BigInteger amount,
    @JsonProperty("currency") @Nullable String currency,
    @JsonProperty("reference") @Nullable String reference) {}
