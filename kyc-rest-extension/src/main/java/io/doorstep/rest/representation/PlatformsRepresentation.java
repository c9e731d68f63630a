package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which platforms an account may use. */
@Schema(name = "Platforms")
public record PlatformsRepresentation(
    @JsonProperty("web") boolean web,
    @JsonProperty("mobile") boolean mobile,
    @JsonProperty("admin") boolean admin,
    @JsonProperty("api") boolean api) {}
