package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code on its way. The same for addresses with and without an account.
 *
 * @param challengeId names the challenge when the code is entered or sent again
 * @param expiresIn seconds until the code stops being good
 * @param resendIn seconds until another one may be asked for
 * @param destination the address, masked
 */
@Schema(name = "OtpChallenge")
public record OtpChallengeRepresentation(
    @JsonProperty("challenge_id") String challengeId,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("resend_in") long resendIn,
    @JsonProperty("destination") String destination) {}
