package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that staff have made.
 *
 * @param status {@code active} or {@code awaiting_approval}
 */
@Schema(name = "CreatedAccount")
public record CreatedAccountRepresentation(
    @JsonProperty("user_id") String userId,
    @JsonProperty("user_code") String userCode,
    @JsonProperty("status") String status) {}
