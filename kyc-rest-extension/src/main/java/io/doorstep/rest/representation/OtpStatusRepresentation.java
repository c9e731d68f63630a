package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a challenge is doing.
 *
 * @param delivery {@code pending} while news may come, then {@code sent}; {@code failed} if no
 *     sender took the message
 * @param expiresIn seconds until the code stops being good
 * @param resendIn seconds until another one may be asked for
 */
@Schema(name = "OtpStatus")
public record OtpStatusRepresentation(
    @JsonProperty("delivery") String delivery,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("resend_in") long resendIn) {}
