package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a trusted client learns of an address. */
public record LookupRepresentation(
    @JsonProperty("exists") boolean exists,
    @JsonProperty("profile_complete") boolean profileComplete,
    @JsonProperty("can_login") boolean canLogin) {}
