package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is on.
 *
 * @param enabled null to say nothing of it any more
 */
@Schema(name = "SwitchRequest")
public record SwitchRequest(@JsonProperty("enabled") @Nullable Boolean enabled) {}
