package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new branch.
 *
 * @param code 2 to 16 of A-Z, 0-9 and -, unique in the realm
 * @param state of the country
 */
@Schema(name = "BranchRequest")
public record BranchRequest(
    @JsonProperty("code") @Nullable String code,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("address") @Nullable String address,
    @JsonProperty("state") @Nullable String state) {}
