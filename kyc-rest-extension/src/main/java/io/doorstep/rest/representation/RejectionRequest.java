package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is rejected.
 *
 * @param reason for its owner, up to 500 characters
 */
@Schema(name = "RejectionRequest")
public record RejectionRequest(@JsonProperty("reason") @Nullable String reason) {}
