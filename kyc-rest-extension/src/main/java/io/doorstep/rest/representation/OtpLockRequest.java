package io.doorstep.rest.representation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose locks are meant: one of the two.
 *
 * @param mobileNumber in national or international form
 * @param email an e-mail address
 */
public record OtpLockRequest(
    @JsonProperty("mobile_number") @Nullable String mobileNumber,
    @JsonProperty("email") @Nullable String email) {

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "OtpLockRequest[]";
  }
}
