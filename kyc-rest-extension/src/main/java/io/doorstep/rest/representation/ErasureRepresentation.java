package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A wish to be erased, which can be taken back until it is due. */
public record ErasureRepresentation(
    @JsonProperty("requested_at") String requestedAt, @JsonProperty("erased_at") String erasedAt) {}
