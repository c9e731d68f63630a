package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agrees to.
 *
 * @param purpose {@code kyc}; when registering also {@code terms}
 * @param textVersion of the text that the person has seen
 */
@Schema(name = "ConsentRequest")
public record ConsentRequest(
    @JsonProperty("purpose") @Nullable String purpose,
    @JsonProperty("text_version") @Nullable String textVersion) {}
