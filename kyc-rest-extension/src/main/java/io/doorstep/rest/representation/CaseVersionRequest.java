package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which case is meant.
 *
 * @param version of the case that the caller has looked at; absent for whichever is current
 */
@Schema(name = "CaseVersionRequest")
public record CaseVersionRequest(@JsonProperty("version") @Nullable Integer version) {}
