package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proof that the caller could read a message sent to an address.
 *
 * @param proof opaque, single use
 * @param expiresIn seconds in which it may be handed in
 */
@Schema(name = "OtpProof")
public record OtpProofRepresentation(
    @JsonProperty("proof") String proof, @JsonProperty("expires_in") long expiresIn) {

  /** The proof stays out of logs. */
  @Override
  public String toString() {
    return "OtpProofRepresentation[expiresIn=" + expiresIn + "]";
  }
}
