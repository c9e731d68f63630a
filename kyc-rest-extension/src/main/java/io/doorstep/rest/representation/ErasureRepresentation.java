package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to be erased, which can be taken back until it is due. */
@Schema(name = "Erasure")
public record ErasureRepresentation(
    @JsonProperty("requested_at") String requestedAt, @JsonProperty("erased_at") String erasedAt) {}
