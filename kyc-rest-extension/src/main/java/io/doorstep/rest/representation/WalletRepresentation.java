package io.doorstep.rest.representation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wallet with a page of its ledger, newest first.
 *
 * @param balance what it holds now, in the currency's minor unit
 * @param next to be handed in as {@code first} for what follows; absent on the last page
 */
@Schema(name = "Wallet")
@JsonInclude(Include.NON_NULL)
public record WalletRepresentation(
    @JsonProperty("balance") long balance,
    @JsonProperty("currency") String currency,
    @JsonProperty("items") List<WalletEntryRepresentation> items,
    @JsonProperty("next") @Nullable String next) {}
