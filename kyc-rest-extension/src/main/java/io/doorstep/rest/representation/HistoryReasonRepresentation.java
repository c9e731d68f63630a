package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reason that was given with a decision. */
@Schema(name = "HistoryReason")
@JsonInclude(Include.NON_NULL)
public record HistoryReasonRepresentation(
    @JsonProperty("section") String section,
    @JsonProperty("code") String code,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("internal_note") @Nullable String internalNote) {}
