package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of a postal code. */
@Schema(name = "Place")
public record PlaceRepresentation(
    @JsonProperty("pincode") String pincode,
    @JsonProperty("city") String city,
    @JsonProperty("state") String state) {}
