package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which platforms an account may use. What is not named stays as it is. */
@Schema(name = "PlatformsRequest")
public record PlatformsRequest(
    @JsonProperty("web") @Nullable Boolean web,
    @JsonProperty("mobile") @Nullable Boolean mobile,
    @JsonProperty("admin") @Nullable Boolean admin,
    @JsonProperty("api") @Nullable Boolean api) {}
