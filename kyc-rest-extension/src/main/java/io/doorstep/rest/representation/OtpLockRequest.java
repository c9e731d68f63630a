package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose locks are meant: one of the two.
 *
 * @param mobileNumber in national or international form
 * @param email an e-mail address
 */
@Schema(name = "OtpLockRequest")
public record OtpLockRequest(
    @JsonProperty("mobile_number") @Nullable String mobileNumber,
    @JsonProperty("email") @Nullable String email) {

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "OtpLockRequest[]";
  }
}
