package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A code of UIDAI's.
 *
 * @param reference as it was given when the code was asked for
 */
@Schema(name = "AadhaarOtpCodeRequest")
public record AadhaarOtpCodeRequest(
    @JsonProperty("reference") @Nullable String reference,
    @JsonProperty("otp") @Nullable String otp) {

  /** What people say of themselves stays out of logs. */
  @Override
  public String toString() {
    return "AadhaarOtpCodeRequest[]";
  }
}
