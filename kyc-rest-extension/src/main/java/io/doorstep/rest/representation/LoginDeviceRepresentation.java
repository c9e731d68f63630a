package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody logged in, by its own word.
 *
 * @param name absent if it is nothing in particular
 */
@Schema(name = "LoginDevice")
@JsonInclude(Include.NON_NULL)
public record LoginDeviceRepresentation(
    @JsonProperty("browser") String browser,
    @JsonProperty("operating_system") String operatingSystem,
    @JsonProperty("name") @Nullable String name,
    @JsonProperty("mobile") boolean mobile) {}
