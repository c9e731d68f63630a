package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A verification.
 *
 * @param anchor of an earlier one, to learn whether the database was set back since
 */
@Schema(name = "AuditVerificationRequest")
public record AuditVerificationRequest(@JsonProperty("anchor") @Nullable String anchor) {}
