package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trusted client learns of an address. */
@Schema(name = "Lookup")
public record LookupRepresentation(
    @JsonProperty("exists") boolean exists,
    @JsonProperty("profile_complete") boolean profileComplete,
    @JsonProperty("can_login") boolean canLogin) {}
