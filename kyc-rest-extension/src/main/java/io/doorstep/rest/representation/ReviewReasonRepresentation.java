package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a section is not accepted.
 *
 * @param internalNote for reviewers alone
 */
@Schema(name = "ReviewReason")
@JsonInclude(Include.NON_NULL)
public record ReviewReasonRepresentation(
    @JsonProperty("code") String code,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("internal_note") @Nullable String internalNote) {}
