package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit trail is broken.
 *
 * @param sequence the row's place in its chain; 0 if the chain itself is not as it was written
 * @param id of the row that stands there
 * @param reason {@code missing}, {@code changed}, {@code inserted} or {@code unknown_key}
 */
@Schema(name = "AuditBreak")
@JsonInclude(Include.NON_NULL)
public record AuditBreakRepresentation(
    @JsonProperty("chain") int chain,
    @JsonProperty("sequence") long sequence,
    @JsonProperty("id") @Nullable String id,
    @JsonProperty("reason") String reason) {}
