package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit trail is whole.
 *
 * @param checked how many rows were looked at
 * @param firstBroken absent if nothing is
 * @param anchor to be kept elsewhere, and handed in another time
 */
@Schema(name = "AuditVerification")
@JsonInclude(Include.NON_NULL)
public record AuditVerificationRepresentation(
    @JsonProperty("ok") boolean ok,
    @JsonProperty("checked") long checked,
    @JsonProperty("first_broken") @Nullable AuditBreakRepresentation firstBroken,
    @JsonProperty("anchor") String anchor) {}
