package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent.
 *
 * @param withdrawnAt absent while it stands
 */
@Schema(name = "Consent")
@JsonInclude(Include.NON_NULL)
public record ConsentRepresentation(
    @JsonProperty("purpose") String purpose,
    @JsonProperty("text_version") String textVersion,
    @JsonProperty("given_at") String givenAt,
    @JsonProperty("withdrawn_at") @Nullable String withdrawnAt) {}
