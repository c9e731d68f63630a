package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch.
 *
 * @param status {@code open} or {@code closed}
 */
@Schema(name = "Branch")
public record BranchRepresentation(
    @JsonProperty("code") String code,
    @JsonProperty("name") String name,
    @JsonProperty("address") String address,
    @JsonProperty("state") String state,
    @JsonProperty("status") String status) {}
