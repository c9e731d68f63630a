package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a branch; what is left out stays as it is.
 *
 * @param status {@code open} or {@code closed}
 */
@Schema(name = "BranchChangeRequest")
public record BranchChangeRequest(
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("address") @Nullable String address,
    @JsonProperty("state") @Nullable String state,
    @JsonProperty("status") @Nullable String status) {}
