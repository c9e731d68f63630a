package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code of UIDAI's that is on its way.
 *
 * @param expiresIn seconds
 */
@Schema(name = "AadhaarOtp")
public record AadhaarOtpRepresentation(
    @JsonProperty("reference") String reference, @JsonProperty("expires_in") long expiresIn) {}
