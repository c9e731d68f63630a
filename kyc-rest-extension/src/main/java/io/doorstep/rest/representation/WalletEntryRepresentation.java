package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a wallet's ledger.
 *
 * @param number from 1, without gaps
 * @param amount in the currency's minor unit
 * @param balance what the wallet held after it, in the currency's minor unit
 * @param clientId of the client that posted it
 */
@Schema(name = "WalletEntry")
public record WalletEntryRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("number") long number,
    @JsonProperty("kind") String kind,
    @JsonProperty("amount") long amount,
    @JsonProperty("balance") long balance,
    @JsonProperty("currency") String currency,
    @JsonProperty("reference") String reference,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("posted_at") String postedAt) {}
