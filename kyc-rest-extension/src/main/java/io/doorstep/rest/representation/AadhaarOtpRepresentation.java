package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A code of UIDAI's that is on its way.
 *
 * @param expiresIn seconds
 */
public record AadhaarOtpRepresentation(
    @JsonProperty("reference") String reference, @JsonProperty("expires_in") long expiresIn) {}
