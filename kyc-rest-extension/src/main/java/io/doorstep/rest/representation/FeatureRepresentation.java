package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feature of the realm's apps, and whether it is on for whom it is asked of. */
@Schema(name = "Feature")
public record FeatureRepresentation(
    @JsonProperty("id") String id,
    @JsonProperty("label") String label,
    @JsonProperty("enabled") boolean enabled) {}
